package org.entente.consultations.convergence;

import org.entente.languages.Language;
import org.entente.languages.Messages;

/** Why a file of votes or of groups cannot be taken, with line and column where there are such; a sentence in six languages. */
public class NotAMatrix extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    NotAMatrix(String key, Object... arguments) {
        super(Messages.text(Language.EN, key, arguments));
        this.key = key;
        this.arguments = arguments;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.clone();
    }
}
