package org.entente.documents.exchange;

import java.util.NoSuchElementException;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** What programs ask for is one of what there is, or there is nothing at that address. */
final class Sieve {

    private Sieve() {}

    static @Nullable Language language(String code) {
        return code.isEmpty() ? null : Language.of(code).orElseThrow(NoSuchElementException::new);
    }
}
