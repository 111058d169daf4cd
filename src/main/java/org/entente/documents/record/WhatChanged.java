package org.entente.documents.record;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.entente.documents.comparison.Change;
import org.entente.documents.comparison.Comparison;

/**
 * What became of each paragraph from one text to another. Their numbers are no part of their words: a paragraph that was put in
 * gives all that follow it another one.
 *
 * @param before what paragraphs are called in the text before: by the number they bear, or else by their place
 */
public record WhatChanged(List<Change> changes, List<String> before, List<String> after) {

    static WhatChanged between(List<Paragraph> before, List<Paragraph> after) {
        return new WhatChanged(Comparison.of(words(before), words(after)), names(before), names(after));
    }

    static WhatChanged nothing() {
        return new WhatChanged(List.of(), List.of(), List.of());
    }

    public String now(Change change) {
        return change.after().stream().map(after::get).collect(Collectors.joining(", "));
    }

    public String was(Change change) {
        return change.before().stream().map(before::get).collect(Collectors.joining(", "));
    }

    public long count() {
        return changes.stream().filter(change -> !change.isKept()).count();
    }

    private static List<String> words(List<Paragraph> paragraphs) {
        return paragraphs.stream().map(paragraph -> paragraph.block().text()).toList();
    }

    private static List<String> names(List<Paragraph> paragraphs) {
        return IntStream.range(0, paragraphs.size())
                .mapToObj(at -> name(paragraphs.get(at), at))
                .toList();
    }

    private static String name(Paragraph paragraph, int at) {
        var number = paragraph.block().number();
        return number == null ? Integer.toString(at + 1) : number.replaceFirst("[.．、]$", "");
    }
}
