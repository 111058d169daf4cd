package org.entente.web;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the program does for somebody to the one row that is theirs, though they may not see what stands around it: who has no
 * account, or is shut out of a meeting on whose list they wait. That it is theirs is asked before.
 */
public final class AsTheProgram {

    private static final ThreadLocal<Reader> ASKED_BY = new ThreadLocal<>();

    private AsTheProgram() {}

    /** For whom the program does it: what is done is still done by them. Empty where it does nothing for anybody. */
    public static Optional<Reader> askedBy() {
        return Optional.ofNullable(ASKED_BY.get());
    }

    public static <T> T ask(Supplier<T> question) {
        return as(null, question);
    }

    /** Asks as somebody else would; the database shows what they may read. */
    public static <T> T as(@Nullable Reader reader, Supplier<T> question) {
        var before = CurrentReader.get();
        var askedBefore = ASKED_BY.get();
        try {
            before.ifPresent(ASKED_BY::set);
            if (reader == null) CurrentReader.clear();
            else CurrentReader.set(reader);
            return question.get();
        } finally {
            CurrentReader.restore(before);
            if (askedBefore == null) ASKED_BY.remove();
            else ASKED_BY.set(askedBefore);
        }
    }
}
