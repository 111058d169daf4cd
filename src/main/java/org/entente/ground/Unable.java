package org.entente.ground;

import org.entente.languages.Language;
import org.entente.languages.Messages;

/** Why the program cannot do what the command line asks; said in one line, in the operator's language. */
public class Unable extends RuntimeException {

    private final String key;
    private final transient Object[] arguments;

    public Unable(String key, Object... arguments) {
        super(Messages.text(Language.EN, key, arguments));
        this.key = key;
        this.arguments = arguments;
    }

    public String sentence(Language language) {
        return Messages.text(language, key, arguments);
    }
}
