package org.entente.ground;

import java.util.Optional;
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

    /** What lies behind a failure of the program, where we know it. */
    static Optional<Unable> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unable unable) return Optional.of(unable);
        }
        return Optional.empty();
    }

    public String sentence(Language language) {
        return Messages.text(language, key, arguments);
    }
}
