package org.entente.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.springframework.util.MultiValueMap;

/** What was typed beside the paragraphs of a version. Only what its writer has changed counts: all else came with the form. */
public final class TranslationForm {

    private static final String WORDS = "words_";

    private final Map<String, String> typed;

    TranslationForm(MultiValueMap<String, String> typed) {
        this.typed = typed.toSingleValueMap();
    }

    /** By which whoever changes the words shows which they knew. */
    public static String known(TextLine line, boolean isWorded) {
        return WordedParagraph.hash(isWorded ? Visible.back(line.words()) : "");
    }

    /** In the field of a paragraph: what its writer has made of it, or else what stands. */
    public String words(TextLine line, String standing) {
        return isChanged(line.id()) ? Visible.of(said(line.id())) : standing;
    }

    /** The original words that were there when these were written. */
    public String says(TextLine line) {
        var hash = line.provision().hash();
        return isChanged(line.id()) ? typed.getOrDefault("says_" + line.id(), hash) : hash;
    }

    public boolean stands(UUID paragraph) {
        return typed.containsKey("stands_" + paragraph);
    }

    Mistakes mistakes() {
        var mistakes = new Mistakes();
        changed().forEach((paragraph, words) -> mistakes.atMost(WORDS + paragraph, words, Draft.LONGEST));
        return mistakes;
    }

    public static String field(UUID paragraph) {
        return WORDS + paragraph;
    }

    /** Words that were changed, and those of which it was said that they still stand for what the original says. */
    List<WordedParagraph> worded(List<TextLine> lines) {
        var worded = new ArrayList<WordedParagraph>();
        for (var line : lines) {
            var words = said(line.id());
            if (words.isEmpty() || !isChanged(line.id()) && !(line.lags() && stands(line.id()))) continue;
            worded.add(new WordedParagraph(
                    line.id(), words, typed.getOrDefault("says_" + line.id(), ""), known(line.id())));
        }
        return worded;
    }

    /** What was written for paragraphs that are not there any more; it stays until its writer has put it elsewhere. */
    Map<UUID, String> left(List<TextLine> lines) {
        var left = changed();
        lines.forEach(line -> left.remove(line.id()));
        return left;
    }

    private Map<UUID, String> changed() {
        var changed = new LinkedHashMap<UUID, String>();
        for (var field : typed.keySet())
            if (field.startsWith(WORDS))
                TypedId.of(field.substring(WORDS.length()))
                        .filter(this::isChanged)
                        .ifPresent(paragraph -> changed.put(paragraph, said(paragraph)));
        return changed;
    }

    /** Emptied is as it was: what has been said in a language is said otherwise, and not unsaid. */
    private boolean isChanged(UUID paragraph) {
        var said = said(paragraph);
        return !said.isEmpty() && !WordedParagraph.hash(said).equals(known(paragraph));
    }

    private String known(UUID paragraph) {
        return typed.getOrDefault("was_" + paragraph, WordedParagraph.hash(""));
    }

    private String said(UUID paragraph) {
        return WordedParagraph.plain(Visible.back(typed.getOrDefault(WORDS + paragraph, "")));
    }
}
