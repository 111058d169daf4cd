package org.entente.notifications;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.entente.web.Ui;

/** The clocks one can choose from, by the places they are called after. */
public final class ZoneNames {

    private ZoneNames() {}

    public static Map<String, String> of(Ui ui) {
        var names = new LinkedHashMap<String, String>();
        for (var zone : Zones.ALL) names.put(zone, zone.equals("UTC") ? zone : ui.place(ZoneId.of(zone)));
        return names;
    }
}
