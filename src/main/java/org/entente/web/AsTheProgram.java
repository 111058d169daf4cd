package org.entente.web;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the program does for somebody to the one row that is theirs, though they may not see what stands around it: who has no
 * account, or is shut out of a meeting on whose list they wait. That it is theirs is asked before.
 */
public final class AsTheProgram {

    private AsTheProgram() {}

    public static <T> T ask(Supplier<T> question) {
        return as(null, question);
    }

    /** Asks as somebody else would; the database shows what they may read. */
    public static <T> T as(@Nullable Reader reader, Supplier<T> question) {
        var before = CurrentReader.get();
        try {
            if (reader == null) CurrentReader.clear();
            else CurrentReader.set(reader);
            return question.get();
        } finally {
            CurrentReader.restore(before);
        }
    }
}
