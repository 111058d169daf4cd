package org.entente.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.entente.meetings.MeetingMode.CLOSED;
import static org.entente.meetings.MeetingMode.FORMAL;
import static org.entente.meetings.MeetingMode.INFORMAL;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.RuleBroken;
import org.junit.jupiter.api.Test;

class MeetingTests {

    private static final Instant TEN = Instant.parse("2026-12-07T15:00:00Z");
    private static final Instant ELEVEN = TEN.plusSeconds(3600);
    private static final Instant NOON = ELEVEN.plusSeconds(3600);
    private static final Instant ONE = NOON.plusSeconds(3600);

    @Test
    void isOpenedOnceAndEndedOnce() {
        var open = meeting().open(TEN);
        assertThat(open.isUnderWay()).isTrue();
        refused(() -> open.open(ELEVEN), Refusal.ALREADY_OPEN);
        var ended = open.end(ONE);
        assertThat(ended.isEnded()).isTrue();
        assertThat(ended.isUnderWay()).isFalse();
        refused(() -> ended.open(ONE), Refusal.ENDED);
        refused(() -> ended.end(ONE), Refusal.ENDED);
        refused(() -> meeting().end(ONE), Refusal.NOT_OPEN);
    }

    @Test
    void goesOnAsIfItHadNotBeenClosed() {
        var open = meeting().open(TEN);
        var changes = List.of(change(ELEVEN, FORMAL, INFORMAL, "The programme of work was not adopted."));
        var again = open.end(NOON).reopen(NOON);
        assertThat(again.isUnderWay()).isTrue();
        assertThat(again.openedAt()).isEqualTo(TEN);
        assertThat(Interval.of(again, changes)).isEqualTo(Interval.of(open, changes));
        assertThat(again.end(ONE).endedAt()).isEqualTo(ONE);
        refused(() -> again.reopen(ONE), Refusal.NOT_ENDED);
        refused(() -> meeting().reopen(ONE), Refusal.NOT_ENDED);
        refused(() -> meeting().cancel("The room is flooded.", TEN).reopen(ONE), Refusal.CANCELLED);
    }

    @Test
    void isCancelledBeforeItIsOpenedOnly() {
        var cancelled = meeting().cancel("The room is flooded.", TEN);
        assertThat(cancelled.isCancelled()).isTrue();
        assertThat(cancelled.isToCome()).isFalse();
        refused(() -> cancelled.open(TEN), Refusal.CANCELLED);
        refused(() -> cancelled.cancel("Again.", TEN), Refusal.CANCELLED);
        refused(() -> meeting().open(TEN).cancel("Too late.", ELEVEN), Refusal.ALREADY_OPEN);
    }

    @Test
    void whoFollowsItChangesWithItsMode() {
        var open = meeting().open(TEN);
        var guest = Reader.guest();
        var state = Reader.of(new Delegate(UUID.randomUUID(), "D", UUID.randomUUID(), true, Set.of(Role.DELEGATE)));
        assertThat(open.isFollowedBy(guest)).isTrue();
        var closed = open.switchTo(CLOSED, CLOSED.audience(), ELEVEN);
        assertThat(closed.isFollowedBy(guest)).isFalse();
        assertThat(closed.isFollowedBy(state)).isTrue();
        assertThat(closed.isUnderWay()).isTrue();
        refused(() -> closed.switchTo(CLOSED, CLOSED.audience(), NOON), Refusal.SAME_MODE);
        refused(() -> closed.end(ONE).switchTo(FORMAL, Audience.PUBLIC, ONE), Refusal.ENDED);
    }

    @Test
    void itsModesHaveTimesWithoutGaps() {
        var meeting = meeting().open(TEN).switchTo(INFORMAL, INFORMAL.audience(), ELEVEN);
        var changes = List.of(
                change(TEN.minusSeconds(60), CLOSED, FORMAL, "Before it began."),
                change(ELEVEN, FORMAL, INFORMAL, "The programme of work was not adopted."));
        var intervals = Interval.of(meeting.end(ONE), changes);
        assertThat(intervals).extracting(Interval::mode).containsExactly(FORMAL, INFORMAL);
        assertThat(intervals)
                .as("of a mode that was switched from, its readers stay known")
                .extracting(Interval::audience)
                .containsExactly(FORMAL.audience(), INFORMAL.audience());
        assertThat(intervals).extracting(Interval::from).containsExactly(TEN, ELEVEN);
        assertThat(intervals).extracting(Interval::to).containsExactly(ELEVEN, ONE);
        assertThat(intervals)
                .extracting(Interval::why)
                .containsExactly("Before it began.", "The programme of work was not adopted.");
        assertThat(Interval.of(meeting, changes).getLast().to()).isNull();
        assertThat(Interval.of(meeting(), changes)).isEmpty();
    }

    @Test
    void aDayHasAMorningAnAfternoonAndAnEveningWhereAnythingIsHeldThen() {
        var morning = at("2026-12-07T15:00:00Z");
        var afternoon = at("2026-12-07T20:00:00Z");
        var next = at("2026-12-08T15:00:00Z");
        var programme = Programme.of(List.of(morning, afternoon, next));
        assertThat(programme.parts()).containsExactly(Programme.Part.MORNING, Programme.Part.AFTERNOON);
        assertThat(programme.days())
                .extracting(Programme.Day::date)
                .extracting(Object::toString)
                .containsExactly("2026-12-07", "2026-12-08");
        assertThat(programme.days().getFirst().in(Programme.Part.AFTERNOON)).containsExactly(afternoon);
        assertThat(programme.days().getLast().in(Programme.Part.AFTERNOON)).isEmpty();
        assertThat(Programme.of(List.of(at("2026-12-08T00:30:00Z"))).parts()).contains(Programme.Part.EVENING);
    }

    @Test
    void aRoomIsTheSameHoweverItIsTypedAndAnotherWhereItsCityIsSaid() {
        assertThat(Booking.room(" Conference  Room 4")).isEqualTo(Booking.room("conference room 4 "));
        assertThat(Booking.room("Room 4")).isNotEqualTo(Booking.room("Room 4, Vienna"));
    }

    @Test
    void itsNumberIsSaidAsEachLanguageSaysIt() {
        assertThat(meeting().called(Language.EN)).isEqualTo("3rd meeting");
        assertThat(meeting().called(Language.FR)).isEqualTo("3e séance");
        assertThat(meeting().called(Language.ZH)).isEqualTo("第3次会议");
    }

    private static ModeChange change(Instant at, MeetingMode from, MeetingMode to, String why) {
        return new ModeChange(at, from, to, from.audience(), to.audience(), why, Language.EN);
    }

    private static Meeting meeting() {
        return at(TEN.toString());
    }

    private static Meeting at(String starts) {
        var none = new Names(Map.of());
        var from = Instant.parse(starts);
        return new Meeting(
                UUID.randomUUID(),
                UUID.randomUUID(),
                3,
                none,
                from,
                from.plusSeconds(3 * 3600),
                ZoneId.of("America/New_York"),
                none,
                "",
                "",
                "",
                List.of(),
                FORMAL,
                Audience.PUBLIC,
                RecordPolicy.NONE,
                none,
                null,
                null,
                null,
                "",
                from,
                false,
                0);
    }

    private static void refused(ThrowingCallable act, Refusal why) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        RuleBroken.class, no -> assertThat(no.refusal()).isEqualTo(why));
    }
}
