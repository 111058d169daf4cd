package org.entente.documents;

import com.ibm.icu.text.CharsetDetector;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Text from bytes: by its byte-order mark, else as UTF-8 where that is valid, else in the encoding it most looks like.
 *
 * @param charset the encoding it was read in
 */
public record PlainText(String text, String charset) {

    private static final int LEAST_CONFIDENCE = 25;

    private record Mark(Charset charset, int... bytes) {}

    /** Those of UTF-32 first: one of them begins as one of UTF-16 does. */
    private static final List<Mark> MARKS = List.of(
            new Mark(Charset.forName("UTF-32LE"), 0xFF, 0xFE, 0, 0),
            new Mark(Charset.forName("UTF-32BE"), 0, 0, 0xFE, 0xFF),
            new Mark(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
            new Mark(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
            new Mark(StandardCharsets.UTF_16BE, 0xFE, 0xFF));

    /** Refuses a file of more than {@code most} bytes, one that is no text, and one in an encoding nobody can tell. */
    public static PlainText of(Path file, long most) throws IOException {
        if (Files.size(file) > most) throw new Unreadable(Unreadable.Reason.TOO_LARGE);
        return decode(Files.readAllBytes(file));
    }

    public static PlainText decode(byte[] bytes) {
        var marked = byItsMark(bytes);
        if (marked.isPresent()) return marked.get();
        var utf8 = strictly(bytes, 0, StandardCharsets.UTF_8).filter(text -> text.indexOf('\0') < 0);
        if (utf8.isPresent()) return checked(utf8.get(), "UTF-8");
        var utf16 = unmarkedUtf16(bytes);
        if (utf16.isPresent()) return utf16.get();
        if (isBinary(bytes)) throw new Unreadable(Unreadable.Reason.UNKNOWN_KIND);
        var match = new CharsetDetector().setText(bytes).detect();
        if (match == null || match.getConfidence() < LEAST_CONFIDENCE || !Charset.isSupported(match.getName())) {
            throw new Unreadable(Unreadable.Reason.BAD_ENCODING);
        }
        return in(Charset.forName(match.getName()), bytes)
                .orElseThrow(() -> new Unreadable(Unreadable.Reason.BAD_ENCODING));
    }

    /** Empty where the bytes are none of this encoding. */
    static Optional<PlainText> in(Charset charset, byte[] bytes) {
        return in(charset, bytes, 0);
    }

    private static Optional<PlainText> in(Charset charset, byte[] bytes, int from) {
        return strictly(bytes, from, charset).map(text -> checked(text, charset.name()));
    }

    private static Optional<PlainText> byItsMark(byte[] bytes) {
        for (var mark : MARKS) {
            if (!startsWith(bytes, mark.bytes())) continue;
            return Optional.of(in(mark.charset(), bytes, mark.bytes().length)
                    .orElseThrow(() -> new Unreadable(Unreadable.Reason.BAD_ENCODING)));
        }
        return Optional.empty();
    }

    /** A text has no NUL, but in UTF-16 its spaces and line ends have: always the same half of them. */
    private static Optional<PlainText> unmarkedUtf16(byte[] bytes) {
        var zeros = new int[2];
        for (var i = 0; i < bytes.length; i++) {
            if (bytes[i] == 0) zeros[i % 2]++;
        }
        if (bytes.length % 2 != 0 || (zeros[0] == 0) == (zeros[1] == 0)) return Optional.empty();
        var charset = zeros[0] == 0 ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        return strictly(bytes, 0, charset)
                .filter(PlainText::isMostlyLetters)
                .map(text -> checked(text, charset.name()));
    }

    private static boolean isMostlyLetters(String text) {
        return text.codePoints().filter(Character::isLetter).count() * 2 > text.length();
    }

    /** Programs and pictures are full of bytes that no text has. */
    private static boolean isBinary(byte[] bytes) {
        var strange = 0;
        for (var each : bytes) {
            if (each >= 0 && each < 0x20 && "\t\n\f\r\u000B\u001A\u001B".indexOf(each) < 0) strange++;
        }
        return strange * 100 > bytes.length;
    }

    private static PlainText checked(String text, String charset) {
        if (text.codePoints().noneMatch(Character::isLetterOrDigit)) throw new Unreadable(Unreadable.Reason.EMPTY);
        return new PlainText(text, charset);
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
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
