package org.entente.consultations;

import java.util.List;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/**
 * A sentence against what carries it.
 *
 * @param behind parties, stakeholders apart, whose published paragraphs are cited
 * @param spoke parties that spoke on the element
 */
public record Assessment(Sentence sentence, int behind, int spoke, Quantifier offered, List<Warning> warnings) {

    public String sentence(Warning warning, Language language) {
        var arguments = warning.arguments().clone();
        for (var i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Quantifier quantifier) arguments[i] = Messages.text(language, quantifier.key());
        }
        return Messages.text(language, warning.key(), arguments);
    }
}
