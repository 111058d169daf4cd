package org.entente.meetings.statements;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/** A place in a recording as people write it, hours:minutes:seconds, and as it is kept, in seconds. */
final class VideoTime {

    private static final Set<String> WEB_TV = Set.of("webtv.un.org", "media.un.org");
    private static final Pattern WRITTEN = Pattern.compile("(?:(\\d{1,2}):)?([0-5]?\\d):([0-5]\\d)");

    private VideoTime() {}

    /** Empty where it is no such place. */
    static OptionalInt read(String typed) {
        var found = WRITTEN.matcher(typed.strip());
        if (!found.matches()) return OptionalInt.empty();
        var hours = found.group(1) == null ? 0 : Integer.parseInt(found.group(1));
        return OptionalInt.of((hours * 60 + Integer.parseInt(found.group(2))) * 60 + Integer.parseInt(found.group(3)));
    }

    /**
     * The recording from this moment on: as UN Web TV is asked for it, elsewhere as the media fragments of the World Wide Web
     * Consortium have it, which a site that does not know them leaves aside.
     */
    static Optional<String> address(String recording, int seconds) {
        if (recording.isEmpty()) return Optional.empty();
        var address = UriComponentsBuilder.fromUriString(recording);
        var host = address.build().getHost();
        var moment = host != null && WEB_TV.contains(host.toLowerCase(Locale.ROOT))
                ? address.replaceQueryParam("kalturaStartTime", seconds)
                : address.fragment("t=" + seconds);
        return Optional.of(moment.build().toUriString());
    }

    static String written(int seconds) {
        return String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
    }
}
