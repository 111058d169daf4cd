package org.entente.meetings.speakers;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.jspecify.annotations.Nullable;

/** The times of a list, whom it takes or its time limits were changed. */
public record SpeakersListChanged(UUID list, UUID meeting, Terms before, Terms after, UUID by, Instant at)
        implements Act {

    /** What a list goes by; nothing of who stands on it. */
    public record Terms(
            Instant opens, @Nullable Instant closes, List<String> admits, Map<String, Long> seconds, int replies) {

        static Terms of(SpeakersList list) {
            var seconds = new TreeMap<String, Long>();
            list.limits().times().forEach((limit, time) -> seconds.put(limit.name(), time.toSeconds()));
            return new Terms(
                    list.opensAt(),
                    list.closesAt(),
                    list.admits().stream().map(Enum::name).sorted().toList(),
                    seconds,
                    list.limits().replies());
        }
    }

    @Override
    public String about() {
        return "/meetings/" + meeting + "/speakers";
    }
}
