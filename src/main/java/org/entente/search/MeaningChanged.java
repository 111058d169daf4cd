package org.entente.search;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** Words of one meaning were put on the list, changed, or taken off; by language code, none where there were none. */
public record MeaningChanged(
        UUID meaning,
        @Nullable Map<String, List<String>> before,
        @Nullable Map<String, List<String>> after,
        UUID by,
        Instant at)
        implements Act {

    @Override
    public String about() {
        return "/search/meanings";
    }
}
