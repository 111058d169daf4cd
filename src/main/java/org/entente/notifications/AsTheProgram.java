package org.entente.notifications;

import java.util.function.Supplier;
import org.entente.web.CurrentReader;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;

/** What somebody is served who has no account: the program does it for them, to the one row that their address opens. */
final class AsTheProgram {

    private AsTheProgram() {}

    static <T> T ask(Supplier<T> question) {
        return as(null, question);
    }

    /** Asks as somebody else would; the database shows what they may read. */
    static <T> T as(@Nullable Reader reader, Supplier<T> question) {
        var before = CurrentReader.get();
        try {
            if (reader == null) CurrentReader.clear();
            else CurrentReader.set(reader);
            return question.get();
        } finally {
            before.ifPresentOrElse(CurrentReader::set, CurrentReader::clear);
        }
    }
}
