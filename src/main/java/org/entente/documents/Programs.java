package org.entente.documents;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** What a machine runs, also where it is a document besides: whoever opens such a file does not choose which of both it is. */
final class Programs {

    /** Of Linux, of macOS in its six ways, of Java, and of whatever a script is for; a text in no language begins so. */
    private static final List<String> HEADS = List.of(
            "\u007FELF",
            "\u00FE\u00ED\u00FA\u00CE",
            "\u00FE\u00ED\u00FA\u00CF",
            "\u00CE\u00FA\u00ED\u00FE",
            "\u00CF\u00FA\u00ED\u00FE",
            "\u00CA\u00FE\u00BA\u00BE",
            "\u00BE\u00BA\u00FE\u00CA",
            "#!");

    /** Of Windows; a statement of Mozambique may begin with its code. */
    private static final String WINDOWS = "MZ";

    private static final int WINDOWS_HEAD = 64;

    private static final Pattern RUNS = Pattern.compile(
            "meta-inf/manifest\\.mf|.*\\.(class|dex|jar|exe|scr|dll|msi|bat|cmd|ps1|vbs|js|jse|wsf|hta|lnk|so|dylib|sh)");

    private static final Pattern MACROS = Pattern.compile("(.*/)?vbaproject\\.bin|(basic|scripts)/.+");

    private Programs() {}

    /**
     * @param start the first bytes, each as one character
     */
    static boolean isOne(String start, boolean isPdfToo) {
        return HEADS.stream().anyMatch(start::startsWith)
                || start.startsWith(WINDOWS) && (isPdfToo || !isText(start, WINDOWS_HEAD));
    }

    private static boolean isText(String start, int length) {
        return start.chars().limit(length).allMatch(letter -> letter >= ' ' || Character.isWhitespace(letter));
    }

    /** Among the parts of a Word or OpenDocument file. */
    static boolean areIn(ZipFile zip) {
        return zip.stream().anyMatch(part -> isCalled(part, RUNS));
    }

    static boolean haveMacrosIn(ZipFile zip) {
        return zip.stream().anyMatch(part -> isCalled(part, MACROS));
    }

    private static boolean isCalled(ZipEntry part, Pattern name) {
        return name.matcher(part.getName().toLowerCase(Locale.ROOT)).matches();
    }
}
