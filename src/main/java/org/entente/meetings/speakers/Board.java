package org.entente.meetings.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of who speaks at a meeting: what all who follow it may see, and nothing more.
 *
 * @param held speeches that are over, the last first
 * @param items of the session's agenda, by id
 * @param now by the server's clock, from which every other clock is set
 */
public record Board(
        Meeting meeting,
        List<SpeakersList> lists,
        Floor floor,
        List<Speech> held,
        List<SpeakersLists.Carried> carried,
        Map<UUID, List<SpeakersLists.OrderChange>> changes,
        Map<UUID, AgendaItem> items,
        Map<UUID, Meeting> meetings,
        Parties parties,
        Instant now) {

    public String path() {
        return meeting.path() + "/speakers";
    }

    public String title(Ui ui) {
        return title(ui, meeting);
    }

    public String title(Ui ui, Meeting of) {
        return of.titles().isEmpty()
                ? ui.localize("speakers.meeting", of.number())
                : ui.localize("speakers.meeting.titled", of.number(), ui.name(of.titles()));
    }

    /** Of the item it is on, or of the meeting that has none. */
    public String title(Ui ui, SpeakersList list) {
        return heading(ui, list.item());
    }

    public String heading(Ui ui, @Nullable UUID item) {
        var known = item == null ? null : items.get(item);
        return known == null
                ? ui.localize("speakers.list")
                : ui.localize("speakers.list.item", known.number(), ui.name(known.titles()));
    }

    public String name(UUID party, Language language) {
        return parties.name(party, language);
    }

    public String names(Ui ui, List<UUID> several) {
        return ui.list(
                several.stream().map(each -> name(each, ui.language())).sorted().toList());
    }

    /** Whoever is next under any item: first a point of order, wherever it was raised. */
    public Optional<Inscription> next() {
        return lists.stream()
                .flatMap(list -> list.waiting(SpeechKind.Queue.POINTS_OF_ORDER).stream())
                .findFirst()
                .or(() -> lists.stream().flatMap(list -> list.next().stream()).findFirst());
    }

    /** Those to come, in the order in which they will be called. */
    public List<Inscription> coming(int most) {
        return lists.stream()
                .flatMap(list -> list.waiting().stream())
                .filter(each -> each.kind() != SpeechKind.REPLY)
                .sorted(Comparator.comparing(each -> !each.kind().isPointOfOrder()))
                .limit(most)
                .toList();
    }

    public List<Inscription> replies() {
        return lists.stream()
                .flatMap(list -> list.waiting(SpeechKind.Queue.REPLIES).stream())
                .toList();
    }

    /** By the clock of the place where the meeting is held. */
    public String moment(Ui ui, Instant at) {
        return ui.moment(at, meeting.zone());
    }

    public String clock(Duration time) {
        var seconds = time.toSeconds();
        return seconds >= 3600
                ? "%d:%02d:%02d".formatted(seconds / 3600, seconds / 60 % 60, seconds % 60)
                : "%d:%02d".formatted(seconds / 60, seconds % 60);
    }

    /** Whether everybody who may follow the meeting as it is held now may know of what was done before no fewer. */
    static boolean isForAll(Audience then, Meeting meeting) {
        return then.includes(meeting.audience());
    }
}
