package org.entente.meetings.sideevents;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.languages.Names;
import org.entente.meetings.Booking;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Something held beside the meetings of a session.
 *
 * @param coOrganisers who is asked to hold it together with the organiser
 * @param confirmed those of them who have said that they do: nobody else is named
 * @param item of the agenda that it goes with; null where it goes with none
 * @param abouts what it is about
 * @param room as its door says; empty where it is held by link alone
 * @param reason why it was refused
 * @param flyer the SHA-256 of the file; null where there is none
 * @param lock counts the saves
 */
public record SideEvent(
        UUID id,
        UUID session,
        @Nullable UUID item,
        UUID organiser,
        List<UUID> coOrganisers,
        List<UUID> confirmed,
        Names titles,
        Names abouts,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        String room,
        String link,
        State state,
        String reason,
        @Nullable String flyer,
        String flyerName,
        Names report,
        boolean fictitious,
        Instant changedAt,
        long lock) {

    /** Where the request stands. */
    public enum State {
        REQUESTED,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        public String key() {
            return "sideevents.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return "/side-events/" + id;
    }

    public boolean isApproved() {
        return state == State.APPROVED;
    }

    /** What was approved is everybody's; until then it is theirs who hold it, and those who decide. */
    public boolean isReadBy(Reader reader) {
        return isApproved() || isKnownTo(reader);
    }

    private boolean isKnownTo(Delegate delegate) {
        return delegate.isOfficer()
                || delegate.belongsTo(organiser)
                || coOrganisers.stream().anyMatch(delegate::belongsTo);
    }

    /** Who holds it, as everybody may know. */
    public List<UUID> holders() {
        return Stream.concat(Stream.of(organiser), confirmed.stream()).toList();
    }

    /** Who has been asked and has not said anything yet; only those who know of the request know that. */
    public List<UUID> unconfirmed() {
        return without(coOrganisers, confirmed);
    }

    /** Who has something to answer now and had not before, be it that they had answered what was asked then. */
    List<UUID> askedSince(SideEvent before) {
        return without(unconfirmed(), before.unconfirmed());
    }

    /** Whether it waits for what their party says: nobody is asked of what was refused or withdrawn. */
    boolean waitsFor(Delegate delegate) {
        return !isSettled() && unconfirmed().stream().anyMatch(delegate::belongsTo);
    }

    /** Whether whoever reads may know who was asked to hold it with the organiser. */
    public boolean isKnownTo(Reader reader) {
        return reader.delegate().filter(this::isKnownTo).isPresent();
    }

    /** Only who speaks for a party that was asked says whether it holds it too. */
    public boolean asks(Delegate delegate) {
        return coOrganisers.stream().anyMatch(delegate::speaksFor);
    }

    /** Whoever was asked says so until it has been held: what was then is not made another afterwards. */
    public boolean takesAnswers(Instant now) {
        return !isSettled() && now.isBefore(endsAt);
    }

    private void mustTakeAnswers(Instant now) {
        mustNotBeSettled();
        if (!takesAnswers(now)) throw new RuleBroken(Refusal.OVER);
    }

    SideEvent confirm(UUID party, Instant now) {
        mustTakeAnswers(now);
        if (confirmed.contains(party)) return this;
        return heldWith(
                coOrganisers,
                Stream.concat(confirmed.stream(), Stream.of(party)).toList(),
                now);
    }

    /** It is no longer asked, and named no longer; whoever organises may ask it again. */
    SideEvent decline(UUID party, Instant now) {
        mustTakeAnswers(now);
        return heldWith(without(coOrganisers, List.of(party)), without(confirmed, List.of(party)), now);
    }

    private static List<UUID> without(List<UUID> parties, List<UUID> those) {
        return parties.stream().filter(each -> !those.contains(each)).toList();
    }

    public boolean isKeptBy(Delegate delegate) {
        return delegate.isOfficer() || delegate.belongsTo(organiser) && mayRequest(delegate);
    }

    static boolean mayRequest(Delegate delegate) {
        return delegate.drafts() || delegate.party() != null && delegate.roles().contains(Role.ADMINISTRATOR);
    }

    /** By whoever asked for it until it is decided; by officers until it is over. */
    void mustTakeChanges(Delegate delegate) {
        mustNotBeSettled();
        if (isApproved() && !delegate.isOfficer()) throw new RuleBroken(Refusal.APPROVED);
    }

    SideEvent approve(String where, String address, Instant now) {
        mustBeRequested();
        return with(State.APPROVED, where, address, "", flyer, flyerName, report, now);
    }

    void mustBeApproved() {
        if (!isApproved()) throw new RuleBroken(Refusal.NOT_APPROVED);
    }

    SideEvent refuse(String because, Instant now) {
        mustBeRequested();
        return with(State.REFUSED, room, link, because, flyer, flyerName, report, now);
    }

    private boolean isSettled() {
        return state == State.WITHDRAWN || state == State.REFUSED;
    }

    private void mustNotBeSettled() {
        if (isSettled()) throw new RuleBroken(Refusal.SETTLED);
    }

    private void mustBeRequested() {
        if (state != State.REQUESTED) throw new RuleBroken(Refusal.DECIDED);
    }

    SideEvent withdraw(Instant now) {
        mustNotBeSettled();
        return with(State.WITHDRAWN, room, link, "", flyer, flyerName, report, now);
    }

    SideEvent withFlyer(String sha256, String name, Instant now) {
        mustNotBeSettled();
        return with(state, room, link, reason, sha256, name, report, now);
    }

    /** Once it has begun: nobody reports on what is to come. */
    SideEvent report(Names said, Instant now) {
        if (!isApproved() || now.isBefore(startsAt)) throw new RuleBroken(Refusal.NOT_HELD);
        return with(state, room, link, reason, flyer, flyerName, said, now);
    }

    Booking booking() {
        return new Booking(id, path(), titles, Booking.room(room), startsAt, endsAt);
    }

    private SideEvent heldWith(List<UUID> asked, List<UUID> agreed, Instant at) {
        return new SideEvent(
                id,
                session,
                item,
                organiser,
                asked,
                agreed,
                titles,
                abouts,
                startsAt,
                endsAt,
                zone,
                room,
                link,
                state,
                reason,
                flyer,
                flyerName,
                report,
                fictitious,
                at,
                lock);
    }

    private SideEvent with(
            State now,
            String where,
            String address,
            String because,
            @Nullable String file,
            String fileName,
            Names said,
            Instant at) {
        return new SideEvent(
                id,
                session,
                item,
                organiser,
                coOrganisers,
                confirmed,
                titles,
                abouts,
                startsAt,
                endsAt,
                zone,
                where,
                address,
                now,
                because,
                file,
                fileName,
                said,
                fictitious,
                at,
                lock);
    }
}
