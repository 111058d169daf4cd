package org.entente.search;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes off what number and gender put on a French word: “régionaux” and “régionale”, “européennes” and “européen”,
 * “adoptée” and “adoptés”, “nombreuses” and “nombreux”, “publique” and “publics”.
 */
final class FrenchEndings extends TokenFilter {

    /** Words of their own: “données” are not “donné”, nor are “armées” what “armes”, or waters “traitées” what a “traité” is. */
    private static final Set<String> THEMSELVES = Set.of(
            "annee", "armee", "contree", "donnee", "duree", "entree", "idee", "journee", "maree", "pensee", "portee",
            "soiree", "traitee", "visee");

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    FrenchEndings(TokenStream words) {
        super(words);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        var word = term.toString();
        if (word.length() > 3 && Character.isLetter(word.charAt(0)))
            term.setEmpty().append(feminine(singular(word)));
        return true;
    }

    private static String singular(String word) {
        if (word.endsWith("eaux") || word.endsWith("eux")) return cut(word, 1);
        if (word.endsWith("aux") && word.length() > 4) return cut(word, 2) + "l";
        var one = word.endsWith("s") && !word.endsWith("ss") ? cut(word, 1) : word;
        // “Travail” as if “travaux” were “travals”.
        return one.endsWith("ail") && one.length() > 5 ? cut(one, 2) + "l" : one;
    }

    /** Without the e, the consonant doubled before it is one again, and “active” is “actif”. */
    private static String feminine(String word) {
        if (word.length() < 4 || !word.endsWith("e")) return word;
        if (word.endsWith("ee") && !THEMSELVES.contains(word)) return feminine(cut(word, 1));
        if (word.endsWith("euse")) return cut(word, 2);
        if (word.endsWith("ique")) return cut(word, 3) + "c";
        var stem = cut(word, 1);
        var last = stem.charAt(stem.length() - 1);
        if (last == 'v') return cut(stem, 1) + "f";
        return last == stem.charAt(stem.length() - 2) ? cut(stem, 1) : stem;
    }

    private static String cut(String word, int letters) {
        return word.substring(0, word.length() - letters);
    }
}
