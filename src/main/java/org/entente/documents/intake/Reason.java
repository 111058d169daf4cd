package org.entente.documents.intake;

import java.util.Arrays;
import java.util.List;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/** Why a file is not taken, or has to be looked at: a message key, with what fills its places. */
public record Reason(String key, List<String> arguments) {

    static Reason of(String key, Object... arguments) {
        return new Reason(key, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public String sentence(Language language) {
        return Messages.text(language, key, arguments.toArray());
    }
}
