package org.entente.documents;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Text from bytes: by its byte-order mark, else as UTF-8 where that is valid, else in the encoding it most looks like.
 *
 * @param charset the encoding it was read in
 */
public record PlainText(String text, String charset) {

    private static final int LEAST_CONFIDENCE = 25;

    /** Refuses a file of more than {@code most} bytes, one that is no text, and one in an encoding nobody can tell. */
    public static PlainText of(Path file, long most) throws IOException {
        if (Files.size(file) > most) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        return decode(Files.readAllBytes(file));
    }

    static PlainText decode(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) return in(bytes, 3, StandardCharsets.UTF_8);
        if (startsWith(bytes, 0xFF, 0xFE)) return in(bytes, 2, StandardCharsets.UTF_16LE);
        if (startsWith(bytes, 0xFE, 0xFF)) return in(bytes, 2, StandardCharsets.UTF_16BE);
        var strict = strictly(bytes, StandardCharsets.UTF_8);
        if (strict != null) return checked(strict.toString(), "UTF-8");
        var match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getConfidence() < LEAST_CONFIDENCE || !Charset.isSupported(match.getName())) {
            throw new Unreadable(Unreadable.Reason.BAD_ENCODING);
        }
        var text = strictly(bytes, Charset.forName(match.getName()));
        if (text == null) throw new Unreadable(Unreadable.Reason.BAD_ENCODING);
        return checked(text.toString(), match.getName());
    }

    private static PlainText in(byte[] bytes, int from, Charset charset) {
        var text = new String(bytes, from, bytes.length - from, charset);
        if (text.indexOf('\uFFFD') >= 0) throw new Unreadable(Unreadable.Reason.BAD_ENCODING);
        return checked(text, charset.name());
    }

    /** A text has no NUL; a file that has is no text. */
    private static PlainText checked(String text, String charset) {
        if (text.indexOf('\0') >= 0) throw new Unreadable(Unreadable.Reason.UNKNOWN_KIND);
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) throw new Unreadable(Unreadable.Reason.EMPTY);
        return new PlainText(text, charset);
    }

    private static @org.jspecify.annotations.Nullable CharBuffer strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
