package org.entente.meetings.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.parties.Kind;
import org.entente.web.RuleBroken;
import org.jspecify.annotations.Nullable;

/**
 * Who is to speak on an item of the agenda, or at a meeting that has none; with whoever waits, in the order in which they are to
 * be called. The order is what it is: a rule says where a newcomer is put, and everything else is somebody's act. Stakeholders
 * stand in a segment of their own, behind all others who make a statement: neither a rule nor an act puts anybody out of theirs.
 *
 * @param meeting that takes it up now: what one did not reach goes on at the next
 * @param closesAt null where it stays open as long as somebody meets
 * @param inscribed how many inscriptions there ever were
 * @param lock counts the changes, so that whoever chose from an older list is told
 */
public record SpeakersList(
        UUID id,
        UUID session,
        @Nullable UUID item,
        UUID meeting,
        Instant opensAt,
        @Nullable Instant closesAt,
        Ordering ordering,
        Set<Category> admits,
        Limits limits,
        boolean fictitious,
        int inscribed,
        long lock,
        List<Inscription> waiting) {

    private static final Duration DAY = Duration.ofDays(1);

    public SpeakersList {
        waiting = waiting.stream()
                .sorted(Comparator.comparing((Inscription each) -> each.kind().queue())
                        .thenComparing(Inscription::isInStakeholdersSegment))
                .toList();
        admits = Set.copyOf(admits);
        if (closesAt != null && !closesAt.isAfter(opensAt)) throw new RuleBroken(Refusal.CLOSES_BEFORE_IT_OPENS);
    }

    public String path() {
        return "/speakers-lists/" + id;
    }

    public boolean isOpen(Instant now) {
        return !isAhead(now) && !isClosed(now);
    }

    public boolean isAhead(Instant now) {
        return now.isBefore(opensAt);
    }

    public boolean isClosed(Instant now) {
        return closesAt != null && !now.isBefore(closesAt);
    }

    /** A day before it closes, or halfway to it where it is open for less than two; empty where it does not close by itself. */
    public Optional<Instant> closesSoonAt() {
        if (closesAt == null) return Optional.empty();
        var half = Duration.between(opensAt, closesAt).dividedBy(2);
        return Optional.of(closesAt.minus(half.compareTo(DAY) < 0 ? half : DAY));
    }

    /** It is open, and the time to remind of it has come. */
    public boolean closesSoon(Instant now) {
        return isOpen(now) && closesSoonAt().filter(soon -> !soon.isAfter(now)).isPresent();
    }

    /** Whether a delegation of this kind may be inscribed. */
    boolean admits(Kind kind) {
        return admits.contains(Category.of(kind));
    }

    /** When it opens or closes next; empty where it does so no more. */
    Optional<Instant> turnsAfter(Instant now) {
        return Stream.of(opensAt, closesAt)
                .filter(Objects::nonNull)
                .filter(at -> at.isAfter(now))
                .findFirst();
    }

    public List<Inscription> waiting(SpeechKind.Queue queue) {
        return waiting.stream().filter(each -> each.kind().queue() == queue).toList();
    }

    /** Whoever is to be called: a point of order before all, then the first of the list, explanations of position, and replies at last. */
    public Optional<Inscription> next() {
        return waiting.stream().findFirst();
    }

    public Optional<Inscription> waitingOf(UUID party, SpeechKind kind) {
        return waiting.stream()
                .filter(each -> each.party().equals(party) && each.kind() == kind)
                .findFirst();
    }

    public List<Inscription> of(@Nullable UUID party) {
        return waiting.stream().filter(each -> each.party().equals(party)).toList();
    }

    Inscription waiting(UUID inscription) {
        return waiting.stream()
                .filter(each -> each.id().equals(inscription))
                .findFirst()
                .orElseThrow(() -> new RuleBroken(Refusal.WAITS_NO_MORE));
    }

    /** Who makes a statement before the stakeholders do, or in their segment. */
    public List<Inscription> statements(boolean ofStakeholders) {
        return waiting(SpeechKind.Queue.STATEMENTS).stream()
                .filter(each -> each.isInStakeholdersSegment() == ofStakeholders)
                .toList();
    }

    /** Those among whom somebody is moved or swaps places: of its queue, and of its segment where that has any. */
    public List<Inscription> among(Inscription one) {
        return waiting.stream().filter(one::standsWith).toList();
    }

    /** How far down its own queue somebody waits, from 1. */
    public int placeOf(Inscription inscription) {
        return waiting(inscription.kind().queue()).indexOf(inscription) + 1;
    }

    /** Each queue has its own turn, for when replies are heard the Chair says; a point of order comes before all. */
    boolean isInTurn(Inscription called) {
        var points = waiting(SpeechKind.Queue.POINTS_OF_ORDER);
        return placeOf(called) == 1 && (points.isEmpty() || called.kind().isPointOfOrder());
    }

    /** Whoever waits no more is called no more, in turn or out of it. */
    boolean isOutOfTurn(UUID inscription) {
        return waiting.stream().anyMatch(each -> each.id().equals(inscription) && !isInTurn(each));
    }

    /**
     * Once, however often it is asked for: where the delegation waits for the same already, nothing changes.
     *
     * @param late whether an officer lets it in before the list opens or after it has closed
     * @param replied how often its delegation has replied under this item at this meeting
     */
    SpeakersList inscribe(Inscription wanted, boolean late, int replied, Instant now) {
        if (waiting.stream().anyMatch(wanted::isSameAs)) return this;
        if (!admits.contains(wanted.category())) throw new RuleBroken(Refusal.NOT_ADMITTED);
        if (wanted.kind().isStatement()) {
            if (!late) mustBeOpen(now);
        } else if (!wanted.category().interrupts()) {
            throw new RuleBroken(Refusal.FOR_STATES_ONLY);
        }
        if (wanted.kind() == SpeechKind.REPLY && replied >= limits.replies()) {
            throw new RuleBroken(Refusal.REPLIED_OFTEN_ENOUGH, limits.replies());
        }
        var newcomer = wanted.numbered(inscribed + 1);
        var longer = new ArrayList<>(waiting);
        longer.add(placeFor(newcomer), newcomer);
        return with(meeting, ordering, inscribed + 1, longer);
    }

    private void mustBeOpen(Instant now) {
        if (isAhead(now)) throw new RuleBroken(Refusal.NOT_YET_OPEN, opensAt);
        if (closesAt != null && isClosed(now)) throw new RuleBroken(Refusal.CLOSED, closesAt);
    }

    /** Behind the last whom the rule puts before it, in whatever order the chair has put these. */
    private int placeFor(Inscription newcomer) {
        for (var place = waiting.size(); place > 0; place--) {
            var before = waiting.get(place - 1);
            if (!before.standsWith(newcomer)) continue;
            if (!newcomer.kind().isStatement() || ordering.comparator().compare(before, newcomer) <= 0) return place;
        }
        return 0;
    }

    /** Withdrawn, or called: whoever waits no more. */
    SpeakersList without(UUID inscription) {
        var gone = waiting(inscription);
        return with(
                meeting,
                ordering,
                inscribed,
                waiting.stream().filter(each -> each != gone).toList());
    }

    /** Those who stand before somebody in its own queue. */
    List<UUID> before(Inscription called) {
        return waiting(called.kind().queue()).stream()
                .map(Inscription::id)
                .takeWhile(id -> !id.equals(called.id()))
                .toList();
    }

    /**
     * Called by mistake, it stands again where it stood: behind the last of those before it who wait still.
     *
     * @param at the meeting at which it was called
     * @param stoodBehind those who stood before it then
     */
    SpeakersList putBack(Inscription called, List<UUID> stoodBehind, UUID at) {
        if (!meeting.equals(at)) throw new RuleBroken(Refusal.LIST_WENT_ON);
        if (waiting.stream().anyMatch(called::isSameAs)) throw new RuleBroken(Refusal.WAITS_ANEW);
        var longer = new ArrayList<>(waiting);
        var behind = waiting.reversed().stream()
                .filter(each -> stoodBehind.contains(each.id()))
                .findFirst();
        longer.add(behind.map(each -> waiting.indexOf(each) + 1).orElse(0), called);
        return with(meeting, ordering, inscribed, longer);
    }

    /** All who wait are put in order by a rule, and whoever comes is. */
    SpeakersList order(Ordering by) {
        var sorted = new ArrayList<Inscription>();
        for (var queue : SpeechKind.Queue.values()) {
            if (queue == SpeechKind.Queue.STATEMENTS)
                waiting(queue).stream().sorted(by.comparator()).forEach(sorted::add);
            else sorted.addAll(waiting(queue));
        }
        return with(meeting, by, inscribed, sorted);
    }

    /** @param place in its own queue, from 1; beyond the first or the last of its segment is the first or the last of it */
    SpeakersList move(UUID inscription, int place) {
        var moved = waiting(inscription);
        var queue = new ArrayList<>(waiting(moved.kind().queue()));
        queue.remove(moved);
        queue.add(Math.clamp(place - 1L, 0, queue.size()), moved);
        var all = new ArrayList<Inscription>();
        for (var each : SpeechKind.Queue.values()) {
            all.addAll(each == moved.kind().queue() ? queue : waiting(each));
        }
        return with(meeting, ordering, inscribed, all);
    }

    /** Both have consented; what each is to say stays its own, only the places change. */
    SpeakersList swap(UUID one, UUID other) {
        mustBeSwappable(one, other);
        var swapped = new ArrayList<>(waiting);
        Collections.swap(swapped, waiting.indexOf(waiting(one)), waiting.indexOf(waiting(other)));
        return with(meeting, ordering, inscribed, swapped);
    }

    void mustBeSwappable(UUID one, UUID other) {
        var first = waiting(one);
        var second = waiting(other);
        if (first.party().equals(second.party())) throw new RuleBroken(Refusal.SWAP_WITH_ONESELF);
        if (first.kind().queue() != second.kind().queue()) throw new RuleBroken(Refusal.SWAP_BETWEEN_QUEUES);
        if (!first.standsWith(second)) throw new RuleBroken(Refusal.SWAP_BETWEEN_SEGMENTS);
    }

    /** Whom a meeting did not reach waits on at another of the session, in the same order. */
    SpeakersList carryTo(UUID next) {
        if (next.equals(meeting)) throw new RuleBroken(Refusal.CARRIED_TO_ITSELF);
        return with(next, ordering, inscribed, waiting);
    }

    SpeakersList change(Instant opens, @Nullable Instant closes, Set<Category> who, Limits times) {
        return new SpeakersList(
                id, session, item, meeting, opens, closes, ordering, who, times, fictitious, inscribed, lock, waiting);
    }

    void mustBe(long known) {
        if (lock != known) throw new RuleBroken(Refusal.CHANGED_MEANWHILE);
    }

    List<UUID> order() {
        return waiting.stream().map(Inscription::id).toList();
    }

    private SpeakersList with(UUID at, Ordering by, int ever, List<Inscription> now) {
        return new SpeakersList(
                id, session, item, at, opensAt, closesAt, by, admits, limits, fictitious, ever, lock, now);
    }
}
