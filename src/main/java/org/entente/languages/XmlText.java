package org.entente.languages;

import java.util.regex.Pattern;

/** Text as every form of a document can hold it: without the characters that XML 1.0 (production 2) forbids. */
public final class XmlText {

    private static final Pattern FORBIDDEN =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private XmlText() {}

    /** Control characters and halves of surrogate pairs carry no meaning for a reader; they are left out. */
    public static String of(String text) {
        return FORBIDDEN.matcher(text).replaceAll("");
    }
}
