package org.entente.documents;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a Markdown text without its signs; the signs of lists and headings say where paragraphs begin. */
public final class Markdown {

    // Each is bounded, or ends with its line: no text, however made, takes longer than its length deserves.
    private static final Pattern FENCE = Pattern.compile("(?m)^[ \\t]{0,3}(?:```|~~~).*$");
    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]{0,3}#{1,6}[ \\t]++(.*)$");
    private static final Pattern RULE = Pattern.compile("(?m)^[ \\t]{0,3}(?:[-*_][ \\t]*+){3,}+$");
    private static final Pattern QUOTE = Pattern.compile("(?m)^[ \\t]{0,3}>[ \\t]?");
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]\\n]{0,500})]\\([^)\\s]{0,2000}+[^)\\n]{0,500}+\\)");
    private static final Pattern EMPHASIS = Pattern.compile("(\\*\\*|__|\\*|_|`)(?=\\S)(.{1,200}?)(?<=\\S)\\1");

    private Markdown() {}

    public static String plain(String text) {
        var plain = FENCE.matcher(text).replaceAll("");
        plain = HEADING.matcher(plain)
                .replaceAll(heading -> "\n" + Matcher.quoteReplacement(withoutClosing(heading.group(1))) + "\n");
        plain = RULE.matcher(plain).replaceAll("");
        plain = QUOTE.matcher(plain).replaceAll("");
        plain = LINK.matcher(plain).replaceAll("$1");
        return EMPHASIS.matcher(plain).replaceAll("$2");
    }

    /** A heading may be closed by the signs that opened it. */
    private static String withoutClosing(String heading) {
        var end = heading.length();
        while (end > 0 && (heading.charAt(end - 1) == '#' || heading.charAt(end - 1) <= ' ')) end--;
        return heading.substring(0, end);
    }
}
