package org.entente.meetings.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of who speaks at a meeting: what all who follow it may see, and nothing more; to its officers, all of it.
 *
 * @param held speeches that are over, the last first
 * @param last whoever was called last; null where nobody was, or not all who follow the meeting now may know of it
 * @param items of the session's agenda, by id
 * @param now by the server's clock, from which every other clock is set
 */
public record Board(
        Meeting meeting,
        List<SpeakersList> lists,
        Floor floor,
        List<Speech> held,
        @Nullable Speech last,
        List<SpeakersLists.Carried> carried,
        Map<UUID, List<SpeakersLists.OrderChange>> changes,
        Map<UUID, AgendaItem> items,
        Map<UUID, Meeting> meetings,
        Parties parties,
        Instant now) {

    public String path() {
        return path(meeting);
    }

    static String path(Meeting meeting) {
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

    /** Whoever is next under any item. */
    public Optional<Inscription> next() {
        return coming(1).stream().findFirst();
    }

    /** Those to come: points of order first, wherever they were raised, then statements, explanations of position, and at the end replies. */
    public List<Inscription> coming(int most) {
        return lists.stream()
                .flatMap(list -> list.waiting().stream())
                .sorted(Comparator.comparing(each -> each.kind().queue()))
                .limit(most)
                .toList();
    }

    /** Nobody waits on it and nobody has spoken from it at this meeting: it may have been set up by mistake. */
    public boolean isUnused(SpeakersList list) {
        return list.waiting().isEmpty()
                && Stream.concat(floor.underWay().stream(), held.stream())
                        .noneMatch(speech -> speech.list().equals(list.id()));
    }

    /** Whose call can be taken back, if it was a mistake. */
    public Optional<Speech> mistakable() {
        return Optional.ofNullable(last)
                .filter(speech -> meeting.isUnderWay() && speech.ruling().isEmpty())
                .filter(speech -> lists.stream().anyMatch(list -> list.id().equals(speech.list())));
    }

    /** What went on, and waits at a later meeting that nobody has opened yet, can come back to this one. */
    public List<SpeakersLists.Carried> returnable() {
        if (meeting.isCancelled() || meeting.isEnded()) return List.of();
        return carried.stream()
                .filter(each -> each.now() != null && waitsLater(Objects.requireNonNull(meetings.get(each.now()))))
                .toList();
    }

    private boolean waitsLater(Meeting there) {
        return there.number() > meeting.number() && there.openedAt() == null;
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
                ? String.format(Locale.ROOT, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60)
                : String.format(Locale.ROOT, "%d:%02d", seconds / 60, seconds % 60);
    }

    /** Whether everybody who may follow the meeting as it is held now may know of what was done before no fewer. */
    static boolean isForAll(Audience then, Meeting meeting) {
        return then.includes(meeting.audience());
    }
}
