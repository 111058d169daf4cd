package org.entente.web;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.languages.Language;

/** The clocks of the world, each called after a place as the reader’s language calls it: New York’s first, where the dialogue meets. */
public final class TimeZones {

    private static final String NEW_YORK = Dates.NEW_YORK.getId();
    private static final String UTC = "UTC";

    /** Every name under which a clock is known, those that are no longer in use among them. */
    private static final Set<String> KNOWN = ZoneId.getAvailableZoneIds();

    private static final Map<Language, Map<String, String>> NAMES = new ConcurrentHashMap<>();

    private TimeZones() {}

    public static boolean isKnown(String typed) {
        return KNOWN.contains(typed);
    }

    /** That was typed, or New York’s. */
    public static ZoneId of(String typed) {
        return isKnown(typed) ? ZoneId.of(typed) : Dates.NEW_YORK;
    }

    /** To choose from; among them the one that is chosen, also where another name of it is the usual one. */
    public static Map<String, String> choices(Ui ui, String chosen) {
        var names = NAMES.computeIfAbsent(ui.language(), language -> named(ui));
        if (names.containsKey(chosen) || !isKnown(chosen)) return names;
        var more = new LinkedHashMap<>(names);
        more.put(chosen, name(ui, chosen));
        return more;
    }

    private static Map<String, String> named(Ui ui) {
        var byName = Collator.getInstance(Calendar.locale(ui.language()));
        var named = new LinkedHashMap<String, String>();
        named.put(NEW_YORK, name(ui, NEW_YORK));
        named.put(UTC, UTC);
        TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null).stream()
                .map(TimeZone::getIanaID)
                .distinct()
                .filter(TimeZones::isKnown)
                .collect(Collectors.toMap(zone -> zone, zone -> name(ui, zone)))
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue(byName))
                .forEach(zone -> named.putIfAbsent(zone.getKey(), zone.getValue()));
        return Collections.unmodifiableMap(named);
    }

    private static String name(Ui ui, String zone) {
        return zone.equals(UTC) ? UTC : ui.place(ZoneId.of(zone));
    }
}
