package org.entente.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * One meeting of a session: some hours at a place. That it is held is public; what goes on in it is for its audience.
 *
 * @param number counts the session's meetings, from 1
 * @param zone of the place where it is held
 * @param room as its door says, such as {@code Conference Room 4}: two meetings cannot be in one at a time
 * @param link where it can be followed; empty where it cannot, or not by whoever reads the row
 * @param recording where everybody can hear afterwards what was said; empty where it is not known, or not public
 * @param interpretation the languages into which it is interpreted
 * @param mode as it stands now
 * @param audience who may follow what goes on in it: speakers, statements, decisions
 * @param openedAt when the chair called it to order
 * @param cancelledBecause in the words of whoever cancelled it
 * @param changedAt when it was saved last
 * @param lock counts the saves
 */
public record Meeting(
        UUID id,
        UUID session,
        int number,
        Names titles,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Names places,
        String room,
        String link,
        String recording,
        List<Language> interpretation,
        MeetingMode mode,
        Audience audience,
        RecordPolicy recordPolicy,
        Names notes,
        @Nullable Instant openedAt,
        @Nullable Instant endedAt,
        @Nullable Instant cancelledAt,
        String cancelledBecause,
        Instant changedAt,
        boolean fictitious,
        long lock) {

    public String path() {
        return "/meetings/" + id;
    }

    /** As the field says it: “3rd meeting”. */
    public String called(Language language) {
        return Messages.text(language, "meetings.number", number);
    }

    /** With its title, where it has one. */
    public String name(Language language) {
        return titles.isEmpty() ? called(language) : called(language) + ": " + titles.in(language);
    }

    /** On which it begins, by the calendar of the place where it is held. */
    public LocalDate day() {
        return startsAt.atZone(zone).toLocalDate();
    }

    Booking booking(String session) {
        var names = Names.ofEach(language -> called(language) + " · " + session);
        return new Booking(id, path(), names, Booking.room(room), startsAt, endsAt);
    }

    public boolean isUnderWay() {
        return openedAt != null && endedAt == null;
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isEnded() {
        return endedAt != null;
    }

    /** Neither opened nor cancelled. */
    public boolean isToCome() {
        return openedAt == null && cancelledAt == null;
    }

    /** Message key of where it stands. */
    public String state() {
        if (isCancelled()) return "meetings.state.cancelled";
        if (isEnded()) return "meetings.state.ended";
        return isUnderWay() ? "meetings.state.under_way" : "meetings.state.to_come";
    }

    /** Whether what goes on in it is theirs to follow. */
    public boolean isFollowedBy(Reader reader) {
        return audience.admits(reader, null);
    }

    /** That it is held is public; where it can be followed is for whom it is. */
    boolean isShownAsToEverybody() {
        return link.isEmpty() || audience.isPublic();
    }

    Meeting open(Instant now) {
        if (isCancelled()) throw new RuleBroken(Refusal.CANCELLED);
        if (openedAt != null) throw new RuleBroken(isEnded() ? Refusal.ENDED : Refusal.ALREADY_OPEN);
        return with(mode, audience, now, null, null, "", now);
    }

    Meeting end(Instant now) {
        mustBeUnderWay();
        return with(mode, audience, openedAt, now, null, "", now);
    }

    /** Closed by mistake, it goes on as if it had not been. */
    Meeting reopen(Instant now) {
        mustBeEnded();
        return with(mode, audience, openedAt, null, null, "", now);
    }

    Meeting cancel(String because, Instant now) {
        mustBeToCome();
        return with(mode, audience, null, null, now, because, now);
    }

    /** Before it is opened or while it lasts. */
    Meeting switchTo(MeetingMode to, Audience whom, Instant now) {
        mustNotBeOver();
        if (to == mode && whom.equals(audience)) throw new RuleBroken(Refusal.SAME_MODE);
        return with(to, whom, openedAt, null, null, "", now);
    }

    /** Before, while or after it is held: a recording is known when it is known. */
    Meeting recorded(String address, long knownLock, Instant now) {
        if (isCancelled()) throw new RuleBroken(Refusal.CANCELLED);
        return with(address, mode, audience, openedAt, endedAt, null, "", now, knownLock);
    }

    void mustNotBeOver() {
        if (isCancelled()) throw new RuleBroken(Refusal.CANCELLED);
        if (isEnded()) throw new RuleBroken(Refusal.ENDED);
    }

    void mustBeEnded() {
        if (isCancelled()) throw new RuleBroken(Refusal.CANCELLED);
        if (!isEnded()) throw new RuleBroken(Refusal.NOT_ENDED);
    }

    void mustBeToCome() {
        mustNotBeOver();
        if (openedAt != null) throw new RuleBroken(Refusal.ALREADY_OPEN);
    }

    private void mustBeUnderWay() {
        mustNotBeOver();
        if (openedAt == null) throw new RuleBroken(Refusal.NOT_OPEN);
    }

    private Meeting with(
            MeetingMode how,
            Audience whom,
            @Nullable Instant opened,
            @Nullable Instant ended,
            @Nullable Instant cancelled,
            String because,
            Instant now) {
        return with(recording, how, whom, opened, ended, cancelled, because, now, lock);
    }

    private Meeting with(
            String heard,
            MeetingMode how,
            Audience whom,
            @Nullable Instant opened,
            @Nullable Instant ended,
            @Nullable Instant cancelled,
            String because,
            Instant now,
            long knownLock) {
        return new Meeting(
                id,
                session,
                number,
                titles,
                startsAt,
                endsAt,
                zone,
                places,
                room,
                link,
                heard,
                interpretation,
                how,
                whom,
                recordPolicy,
                notes,
                opened,
                ended,
                cancelled,
                because,
                now,
                fictitious,
                knownLock);
    }
}
