package org.entente.documents;

import java.util.regex.Pattern;

/** The words of a Markdown text without its signs; the signs of lists and headings say where paragraphs begin. */
final class Markdown {

    private static final Pattern FENCE = Pattern.compile("(?m)^\\s*(?:```|~~~).*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^\\s{0,3}#{1,6}\\s+(.*?)\\s*#*$");
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*(?:[-*_]\\s*){3,}$");
    private static final Pattern QUOTE = Pattern.compile("(?m)^\\s{0,3}>\\s?");
    private static final Pattern LINK = Pattern.compile("!?\\[([^\\]\\n]*)]\\(([^)\\s]*)[^)\\n]*\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|\\*|_|`)(?=\\S)(.+?)(?<=\\S)\\1");

    private Markdown() {}

    static String plain(String text) {
        var plain = FENCE.matcher(text).replaceAll("");
        plain = HEADING.matcher(plain).replaceAll("\n$1\n");
        plain = RULE.matcher(plain).replaceAll("");
        plain = QUOTE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        return EMPHASIS.matcher(plain).replaceAll("$2");
    }
}
