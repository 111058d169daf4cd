package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.meetings.speakers.Inscriptions.MEETING;
import static org.entente.meetings.speakers.Inscriptions.NOW;
import static org.entente.meetings.speakers.Inscriptions.refused;
import static org.entente.meetings.speakers.Inscriptions.speech;

import java.time.Duration;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** The clock of a speech and who has the floor, without a database. */
class SpeechTests {

    private final Speech five = speech("Arvenia", SpeechKind.STATEMENT, Duration.ofMinutes(5), NOW);
    private final Speech point = speech("Belmora", SpeechKind.POINT_OF_ORDER, null, NOW.plusSeconds(60));
    private final Floor free = new Floor(MEETING, List.of());

    @Example
    void pausesAreNotSpoken() {
        var paused = five.pause(NOW.plusSeconds(60));
        assertThat(paused.spoken(NOW.plusSeconds(600))).isEqualTo(Duration.ofSeconds(60));
        assertThat(paused.isRunning()).isFalse();
        var resumed = paused.resume(NOW.plusSeconds(600));
        assertThat(resumed.spoken(NOW.plusSeconds(660))).isEqualTo(Duration.ofMinutes(2));
        assertThat(resumed.end(NOW.plusSeconds(720)).spoken(NOW.plusSeconds(9999)))
                .isEqualTo(Duration.ofMinutes(3));
    }

    @Example
    void overtimeIsCountedAndCutsNobodyOff() {
        assertThat(five.overtime(NOW.plusSeconds(300))).isZero();
        assertThat(five.overtime(NOW.plusSeconds(330))).isEqualTo(Duration.ofSeconds(30));
        assertThat(five.isRunning()).isTrue();
        assertThat(five.runsOutAt(NOW.plusSeconds(60))).isEqualTo(NOW.plusSeconds(300));
        assertThat(five.pause(NOW.plusSeconds(60)).runsOutAt(NOW.plusSeconds(90)))
                .isNull();
    }

    @Example
    void endingWhilePausedEndsThePauseToo() {
        var ended = five.pause(NOW.plusSeconds(10)).end(NOW.plusSeconds(20));
        assertThat(ended.spoken(NOW.plusSeconds(99))).isEqualTo(Duration.ofSeconds(10));
        assertThat(ended.pauses())
                .allSatisfy(pause -> assertThat(pause.isOpen()).isFalse());
        refused(Refusal.NOT_SPEAKING, () -> ended.end(NOW.plusSeconds(30)));
        refused(Refusal.NOT_SPEAKING, () -> ended.pause(NOW.plusSeconds(30)));
    }

    @Example
    void pressingPauseOrResumeTwiceIsPressingItOnce() {
        var paused = five.pause(NOW.plusSeconds(10));
        assertThat(paused.pause(NOW.plusSeconds(20))).isSameAs(paused);
        assertThat(five.resume(NOW.plusSeconds(20))).isSameAs(five);
    }

    @Example
    void aServersClockThatIsSetBackGivesNoNegativeTime() {
        assertThat(five.spoken(NOW.minusSeconds(5))).isZero();
        assertThat(five.pause(NOW.plusSeconds(10)).spoken(NOW.plusSeconds(5))).isEqualTo(Duration.ofSeconds(5));
    }

    @Property
    void howeverOftenItStandsStillNothingIsLost(@ForAll List<@IntRange(max = 900) Integer> stretches) {
        var now = NOW;
        var speech = five;
        var expected = Duration.ZERO;
        for (var stretch : stretches) {
            if (speech.isRunning()) expected = expected.plusSeconds(stretch);
            now = now.plusSeconds(stretch);
            speech = speech.isRunning() ? speech.pause(now) : speech.resume(now);
        }
        assertThat(speech.spoken(now)).isEqualTo(expected);
        assertThat(speech.end(now).spoken(now.plusSeconds(60))).isEqualTo(expected);
    }

    @Example
    void oneHasTheFloorAtATime() {
        var taken = free.give(five, NOW);
        assertThat(taken.speaking()).contains(five);
        refused(Refusal.FLOOR_IS_TAKEN, () -> taken.give(speech("Costa Verdia", SpeechKind.STATEMENT, null, NOW), NOW));
    }

    @Example
    void aPointOfOrderInterruptsAndWhomItInterruptsStandsStill() {
        var later = NOW.plusSeconds(60);
        var interrupted = free.give(five, NOW).give(point, later);
        assertThat(interrupted.speaking()).contains(point);
        assertThat(interrupted.interrupted())
                .hasValueSatisfying(speech -> assertThat(speech.isPaused()).isTrue());
        refused(Refusal.POINT_OF_ORDER_FIRST, () -> interrupted.resume(five.id(), later));
        refused(
                Refusal.FLOOR_IS_TAKEN,
                () -> interrupted.give(speech("Dunmark", SpeechKind.POINT_OF_ORDER, null, later), later));
        assertThat(interrupted.end(point.id(), later).endedAt()).isEqualTo(later);
    }

    @Example
    void takingBackAPointOfOrderLetsGoOnWhomItAloneStopped() {
        var later = NOW.plusSeconds(60);
        var interrupted = free.give(five, NOW).give(point, later);
        var back = interrupted.takeBack(point, later.plusSeconds(5));
        assertThat(back.speaking()).map(Speech::id).contains(five.id());
        assertThat(back.speaking().orElseThrow().isRunning()).isTrue();
        assertThat(back.speaking().orElseThrow().spoken(later.plusSeconds(65)))
                .as("the five seconds of the mistake are nobody’s")
                .isEqualTo(Duration.ofMinutes(2));
        var stood = free.give(five, NOW).pause(five.id(), NOW.plusSeconds(30)).give(point, later);
        assertThat(stood.takeBack(point, later).speaking().orElseThrow().isPaused())
                .as("it stood still before")
                .isTrue();
        var over = new Floor(MEETING, interrupted.underWay().subList(0, 1));
        assertThat(over.takeBack(point.end(later.plusSeconds(5)), later.plusSeconds(9)))
                .as("what ended long ago moves nobody")
                .isEqualTo(over);
    }

    @Example
    void onlyTheLastWhoWasCalledWasCalledByMistake() {
        five.mustBeAMistake(five);
        refused(Refusal.ANOTHER_WAS_CALLED, () -> five.mustBeAMistake(point));
        refused(Refusal.RULED_ON, () -> point.rule("Well taken.").mustBeAMistake(point));
        assertThat(five.began(NOW.toString())).isTrue();
        assertThat(five.began(NOW.plusSeconds(1).toString())).as("another call").isFalse();
    }

    @Example
    void whatTheEndOfItsMeetingStoppedStandsStillSinceThen() {
        var end = NOW.plusSeconds(60);
        var again = five.end(end).reopen();
        assertThat(again.isPaused()).isTrue();
        assertThat(again.resume(NOW.plusSeconds(600)).spoken(NOW.plusSeconds(630)))
                .isEqualTo(Duration.ofSeconds(90));
        var paused = five.pause(NOW.plusSeconds(30)).end(end).reopen();
        assertThat(paused.spoken(NOW.plusSeconds(900))).isEqualTo(Duration.ofSeconds(30));
        assertThat(five.reopen()).as("it never ended").isSameAs(five);
        assertThat(five.end(end).isEndedSince(end)).isTrue();
        assertThat(five.end(end).isEndedSince(end.plusMillis(1))).isFalse();
    }

    @Example
    void aPointOfOrderIsRuledOnAndNothingElseIs() {
        assertThat(point.rule("Not well taken.").ruling()).isEqualTo("Not well taken.");
        refused(Refusal.NO_POINT_OF_ORDER, () -> five.rule("Well taken."));
    }
}
