package org.entente.web;

import java.util.List;
import java.util.regex.Pattern;

/** What is given as the source of a fact: one or more, with a semicolon and a space between them; each an address or words. */
public final class Sources {

    private static final Pattern BETWEEN = Pattern.compile("\\s*;\\s+");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Sources() {}

    public static List<String> of(String source) {
        return BETWEEN.splitAsStream(source + " ")
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .toList();
    }

    /** Whether it can be followed; anything but HTTP stays words, whoever typed it. */
    public static boolean isAddress(String source) {
        return ADDRESS.matcher(source).matches();
    }
}
