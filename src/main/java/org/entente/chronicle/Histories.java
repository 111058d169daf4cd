package org.entente.chronicle;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.entente.languages.Messages;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells the history of a thing to a reader. */
@Component
public class Histories {

    /** So many acts, and so many readings, on a page. */
    private static final int MOST = 100;

    /** Of so many the page chooses, where a reader may see some only. */
    private static final int CHOICE = 2000;

    private final Chronicle chronicle;
    private final Readings readings;
    private final ObjectProvider<Actors> actors;
    private final List<OtherReaders> others;
    private final List<LockedPages> locked;

    Histories(
            Chronicle chronicle,
            Readings readings,
            ObjectProvider<Actors> actors,
            List<OtherReaders> others,
            List<LockedPages> locked) {
        this.chronicle = chronicle;
        this.readings = readings;
        this.actors = actors;
        this.others = others;
        this.locked = locked;
    }

    /** Of something that everyone may read, with all that was done to it. */
    public History of(Ui ui, String about) {
        return new History(lines(ui, chronicle.on(about, MOST)), chronicle.count(about), List.of(), 0);
    }

    /** For whom it belongs to: also who has read it. */
    public History ofOwn(Ui ui, String about) {
        var names = new Names(ui);
        var read = readings.of(about, MOST).stream()
                .map(each -> new History.Read(each.at(), names.who(each.person(), each.delegation())))
                .toList();
        return new History(lines(ui, chronicle.on(about, MOST)), chronicle.count(about), read, readings.count(about));
    }

    /**
     * For those who may see some of its acts only.
     *
     * @param shown chooses among the newest, which come first
     * @param named whether they may know who acted, and what changed
     */
    public History of(Ui ui, String about, UnaryOperator<List<Entry>> shown, boolean named) {
        return of(ui, about, shown, entry -> named);
    }

    /** @param named of which acts they may know who acted, and what changed */
    public History of(Ui ui, String about, UnaryOperator<List<Entry>> shown, Predicate<Entry> named) {
        var all = shown.apply(chronicle.on(about, CHOICE));
        var names = new Names(ui);
        var changes = new Changes(ui.language(), names::person);
        var lines = all.stream()
                .limit(MOST)
                .map(entry -> named.test(entry) ? line(ui, entry, names, changes) : unnamed(ui, entry))
                .toList();
        return new History(lines, all.size(), List.of(), 0);
    }

    List<History.Line> lines(Ui ui, List<Entry> entries) {
        var names = new Names(ui);
        var changes = new Changes(ui.language(), names::person);
        return entries.stream().map(entry -> line(ui, entry, names, changes)).toList();
    }

    private History.Line line(Ui ui, Entry entry, Names names, Changes changes) {
        return new History.Line(
                entry.at(),
                names.who(entry.byPerson(), entry.delegation()),
                sentence(ui, entry),
                entry.about(),
                isOpen(ui, entry),
                changes.of(entry));
    }

    private History.Line unnamed(Ui ui, Entry entry) {
        return new History.Line(
                entry.at(),
                ui.localize("chronicle.who.participant"),
                sentence(ui, entry),
                entry.about(),
                isOpen(ui, entry),
                List.of());
    }

    private boolean isOpen(Ui ui, Entry entry) {
        return locked.stream().noneMatch(pages -> pages.isLocked(entry.about(), ui.reader()));
    }

    /** An act of a kind that this program does not know is shown by its name: no page fails over an old or newer record. */
    private static String sentence(Ui ui, Entry entry) {
        var key = "chronicle.act." + entry.name();
        return Messages.has(key) ? ui.localize(key) : entry.name();
    }

    /** Looks each actor up once. */
    private final class Names {

        private record Actor(
                @Nullable UUID person, @Nullable UUID delegation) {}

        private final Ui ui;
        private final Map<Actor, String> looked = new HashMap<>();

        Names(Ui ui) {
            this.ui = ui;
        }

        String who(@Nullable UUID person, @Nullable UUID delegation) {
            return looked.computeIfAbsent(new Actor(person, delegation), this::look);
        }

        /** Somebody who has not acted, but is named in an act. */
        String person(UUID person) {
            return Optional.ofNullable(actors.getIfAvailable())
                    .flatMap(known -> known.name(person, ui.reader()))
                    .orElseGet(() -> ui.localize("chronicle.who.person"));
        }

        private String look(Actor actor) {
            var person = actor.person();
            if (person == null) return ui.localize("chronicle.who.program");
            if (actor.delegation() == null) {
                var other = others.stream()
                        .flatMap(each -> each.name(person, ui.language()).stream())
                        .findFirst();
                if (other.isPresent()) return other.get();
            }
            var known = actors.getIfAvailable();
            if (known == null) return ui.localize("chronicle.who.participant");
            var office = known.actingFor(person, actor.delegation(), ui.language());
            return known.name(person, ui.reader())
                    .map(name -> ui.localize("chronicle.who.named", office, name))
                    .orElse(office);
        }
    }
}
