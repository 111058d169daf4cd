package org.entente.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** What a file is by its content; its name is not believed. */
public enum FileKind {
    PDF,
    DOCX,
    ODT,
    HTML,
    AKN,
    TEXT;

    private static final int[] OLE = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int HEAD = 4096;
    private static final Pattern PDF_MARK = Pattern.compile("%PDF-\\d");
    private static final int PDF_HEAD = 1024;

    /** As {@link TextExtraction} takes it. */
    public static FileKind of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return of(file, in.readNBytes(HEAD));
        }
    }

    static FileKind of(Path file, byte[] head) throws IOException {
        if (head.length == 0) throw new Unreadable(Unreadable.Reason.EMPTY);
        var start = new String(head, 0, Math.min(head.length, HEAD), StandardCharsets.ISO_8859_1);
        var isPdf = isPdf(start);
        if (Programs.isOne(start, isPdf)) throw new Unreadable(Unreadable.Reason.PROGRAM);
        // Word wraps a document with a password in its old container.
        if (startsWith(head, OLE))
            throw new Unreadable(
                    isEncryptedOffice(start) ? Unreadable.Reason.ENCRYPTED : Unreadable.Reason.UNKNOWN_KIND);
        if (start.startsWith("PK")) return office(file);
        if (isPdf) return PDF;
        var lower = start.stripLeading().toLowerCase(Locale.ROOT);
        if (lower.startsWith("{\\rtf") || lower.startsWith("\u0089png") || start.startsWith("ÿØÿ")) {
            throw new Unreadable(Unreadable.Reason.UNKNOWN_KIND);
        }
        if (isXml(lower) && lower.contains("<akomantoso")) return AKN;
        if (lower.contains("<html") || lower.startsWith("<!doctype html")) return HTML;
        if (lower.startsWith("<?xml") || lower.startsWith("<!doctype"))
            throw new Unreadable(Unreadable.Reason.UNKNOWN_KIND);
        return TEXT;
    }

    /** Readers of PDF look for its mark in the first kilobyte: what carried a file here may have left something before it. */
    private static boolean isPdf(String start) {
        return PDF_MARK.matcher(start.substring(0, Math.min(start.length(), PDF_HEAD)))
                .find();
    }

    /** A comment may stand first, and a mark of the encoding before everything. */
    private static boolean isXml(String start) {
        var xml = start.startsWith("\u00EF\u00BB\u00BF") ? start.substring(3) : start;
        return xml.startsWith("<?xml") || xml.startsWith("<!--") || xml.startsWith("<akomantoso");
    }

    /** A name as it was given, ending as files of this kind do: by that it is chosen what opens it. */
    public String named(String given) {
        return endings().anyMatch(given.toLowerCase(Locale.ROOT)::endsWith)
                ? given
                : given + endings().findFirst().orElseThrow();
    }

    private Stream<String> endings() {
        return switch (this) {
            case PDF -> Stream.of(".pdf");
            case DOCX -> Stream.of(".docx");
            case ODT -> Stream.of(".odt");
            case HTML -> Stream.of(".html", ".htm", ".xhtml");
            case AKN -> Stream.of(".xml", ".akn");
            case TEXT -> Stream.of(".txt", ".md", ".markdown", ".text");
        };
    }

    private static FileKind office(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (Programs.areIn(zip)) throw new Unreadable(Unreadable.Reason.PROGRAM);
            if (Programs.haveMacrosIn(zip)) throw new Unreadable(Unreadable.Reason.MACROS);
            if (zip.getEntry("word/document.xml") != null) return DOCX;
            var type = zip.getEntry("mimetype");
            if (type != null && zip.getEntry("content.xml") != null) return ODT;
            throw new Unreadable(Unreadable.Reason.UNKNOWN_KIND);
        } catch (ZipException e) {
            throw new Unreadable(Unreadable.Reason.DAMAGED);
        }
    }

    private static boolean isEncryptedOffice(String start) {
        return start.replace("\0", "").contains("Encrypt");
    }

    private static boolean startsWith(byte[] head, int[] mark) {
        if (head.length < mark.length) return false;
        for (var i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) return false;
        }
        return true;
    }
}
