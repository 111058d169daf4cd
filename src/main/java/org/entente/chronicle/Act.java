package org.entente.chronicle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event that belongs in the record: what its record components say is kept as the act's facts.
 *
 * <p>The class name in words is the act's name, so renaming one changes how the past reads and needs a migration. Its
 * sentence is {@code chronicle.act.<name>}. What has changed stands in components called {@code before} and {@code after}.
 */
public interface Act {

    /** Who did it; none where the program itself did, such as an import by the operator. */
    @Nullable
    UUID by();

    Instant at();

    /** The page of the thing it was done to, without language, such as {@code /consultations/1f0…}. */
    String about();

    /** The party whose thing it was done to; it may read every act on its own. None where the thing is nobody's own. */
    default @Nullable UUID party() {
        return null;
    }
}
