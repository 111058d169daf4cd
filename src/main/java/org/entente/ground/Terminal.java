package org.entente.ground;

import java.io.OutputStream;
import java.io.PrintStream;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/** The operator's terminal, in the operator's language: progress on standard output, complaints on standard error. */
public final class Terminal {

    private final Language language;
    private final PrintStream out;
    private final PrintStream err;

    public Terminal(Language language, PrintStream out, PrintStream err) {
        this.language = language;
        this.out = out;
        this.err = err;
    }

    /** The language of {@code LC_ALL}, {@code LC_MESSAGES} or {@code LANG} where it is one of the six, else English. */
    static Terminal ofThisProcess() {
        for (var name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
            var value = System.getenv(name);
            if (value == null || value.isBlank()) continue;
            var language = Language.of(value.length() < 2 ? value : value.substring(0, 2));
            return new Terminal(language.orElse(Language.EN), System.out, System.err);
        }
        return new Terminal(Language.EN, System.out, System.err);
    }

    public Language language() {
        return language;
    }

    public String text(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    public void say(String key, Object... arguments) {
        out.println(text(key, arguments));
    }

    public void line(String text) {
        out.println(text);
    }

    /** For what is too long to be put together first; in UTF-8. */
    public OutputStream bytes() {
        return out;
    }

    public void complain(String key, Object... arguments) {
        err.println(text(key, arguments));
    }

    void complain(Unable unable) {
        err.println(unable.sentence(language));
    }
}
