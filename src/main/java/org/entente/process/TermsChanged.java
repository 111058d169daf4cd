package org.entente.process;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;

/** An element is suggested by other words than before; by language code, each word with its weight. */
public record TermsChanged(
        String code, Map<String, List<String>> before, Map<String, List<String>> after, UUID by, Instant at)
        implements Act {

    @Override
    public String about() {
        return "/elements/" + code;
    }
}
