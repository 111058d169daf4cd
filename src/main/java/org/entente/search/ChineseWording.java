package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import org.entente.languages.Language;

/**
 * How Chinese is asked for, which has no spaces: what was typed without one is taken apart into words, and each is found by
 * its characters wherever they stand together, since the dictionary may cut a sentence elsewhere than the reader.
 */
final class ChineseWording {

    private ChineseWording() {}

    static List<Wording> of(String text, boolean together) {
        if (together || !Scripts.isChinese(text)) return some(Wording.inPairs(text, ""));
        var words = new ArrayList<Wording>();
        for (var word : Words.of(Words.stems(Language.ZH), text)) {
            var form = word.forms().iterator().next();
            words.addAll(some(Wording.inPairs(text.substring(word.from(), word.to()), form)));
        }
        return words;
    }

    private static List<Wording> some(Wording wording) {
        return wording.isEmpty() ? List.of() : List.of(wording);
    }
}
