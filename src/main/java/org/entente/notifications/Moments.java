package org.entente.notifications;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashSet;
import java.util.List;
import org.entente.web.Dates;
import org.entente.web.Ui;

/** When something will be, by every clock that matters, each once. */
public final class Moments {

    private Moments() {}

    /** New York's, the place's and the reader's. */
    public static List<String> of(Ui ui, Instant when, ZoneId place, ZoneId own) {
        var moments = new LinkedHashSet<String>();
        for (var zone : List.of(Dates.NEW_YORK, place, own)) moments.add(ui.moment(when, zone));
        return List.copyOf(moments);
    }
}
