package org.entente.negotiation;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.entente.languages.Language;

/**
 * Two versions that somebody holds against each other, and how.
 *
 * @param asked the language they were asked for in
 * @param both the languages that have words in both
 * @param isBeside whether they stand in two columns, and not in one with the marks of both
 */
public record ComparedVersions(
        NegotiatedText text,
        TextVersion before,
        TextVersion after,
        Language asked,
        Set<Language> both,
        boolean isBeside) {

    public static final String BESIDE = "columns";

    /** The original where what was asked for is not in both. */
    public Language shown() {
        return both.contains(asked) ? asked : text.language();
    }

    public List<Language> missing() {
        return Arrays.stream(Language.values())
                .filter(each -> !both.contains(each))
                .toList();
    }

    public String view() {
        return isBeside ? BESIDE : "";
    }

    public String pdf() {
        return text.path() + "/comparison.pdf?from=" + before.number() + "&to=" + after.number() + "&language="
                + asked.code() + "&view=" + view();
    }
}
