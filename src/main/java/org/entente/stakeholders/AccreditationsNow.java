package org.entente.stakeholders;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.entente.web.HappeningNow;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the first screen: until when applications are received, and until when Member States have a list before them. */
@Component
class AccreditationsNow implements HappeningNow {

    private final Accreditations accreditations;
    private final Circulations circulations;
    private final Clock clock;

    AccreditationsNow(Accreditations accreditations, Circulations circulations, Clock clock) {
        this.accreditations = accreditations;
        this.circulations = circulations;
        this.clock = clock;
    }

    @Override
    public List<Item> happening(Ui ui) {
        var now = clock.instant();
        var receiving = accreditations.all().stream()
                .filter(each -> each.receives(now))
                .map(each -> item(ui, each, each.path(), "stakeholders.now.receives", each.receivesUntil()));
        var running = circulations.running().stream()
                .filter(each -> each.isRunning(now))
                .map(each -> item(
                        ui,
                        accreditations.get(each.accreditation()),
                        Applications.isInside(ui.reader()) ? each.path() : "/accreditations/" + each.accreditation(),
                        "stakeholders.now.circulated",
                        each.closesAt()));
        return Stream.concat(receiving, running).toList();
    }

    private static Item item(Ui ui, Accreditation accreditation, String path, String what, Instant until) {
        var titles = accreditation.titles();
        return new Item(
                path,
                ui.name(titles),
                titles.languageOf(ui.language()).code(),
                ui.localize(what),
                until,
                false,
                accreditation.fictitious());
    }
}
