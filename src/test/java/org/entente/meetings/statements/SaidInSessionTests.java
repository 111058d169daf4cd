package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.consultations.Statement;
import org.entente.consultations.StatementState;
import org.entente.meetings.speakers.Category;
import org.entente.meetings.speakers.Speech;
import org.entente.meetings.speakers.SpeechKind;
import org.entente.web.Audience;
import org.junit.jupiter.api.Test;

/** Which of the texts of a delegation is that of a speech, also where the list went on at another meeting. */
class SaidInSessionTests {

    private static final Instant MONDAY = Instant.parse("2026-03-02T15:00:00Z");

    private final UUID party = UUID.randomUUID();
    private final UUID item = UUID.randomUUID();
    private final UUID monday = UUID.randomUUID();
    private final UUID tuesday = UUID.randomUUID();

    @Test
    void whatAnEarlierMeetingDidNotReachIsSaidAtThisOne() {
        var early = text(monday);
        assertThat(session(early).textOf(speech(tuesday))).contains(early);
    }

    /** It will be said there, and not before. */
    @Test
    void whatIsBroughtInForALaterMeetingIsNotSaidAtThisOne() {
        assertThat(session(text(tuesday)).textOf(speech(monday))).isEmpty();
    }

    @Test
    void whatIsBroughtInForTheMeetingItselfComesFirst() {
        var early = text(monday);
        var own = text(tuesday);
        assertThat(session(early, own).textOf(speech(tuesday))).contains(own);
    }

    /** Not even where nobody has said it: what its delegation took back it will not say. */
    @Test
    void whatWasTakenBackIsTheTextOfNoSpeech() {
        var back = text(monday, InterventionKind.STATEMENT, StatementState.WITHDRAWN);
        assertThat(session(back).textOf(speech(monday))).isEmpty();
        assertThat(session(back).textOf(speech(tuesday))).isEmpty();
        var anew = text(monday);
        assertThat(session(back, anew).textOf(speech(monday))).contains(anew);
    }

    /** Interpreters would read what is not said. */
    @Test
    void aBoothReadsNoOtherTextInPlaceOfTheOneThatIsKeptFromIt() {
        var early = text(monday);
        var own = text(tuesday);
        assertThat(let(session(early, own), early).of(speech(tuesday))).isEmpty();
        assertThat(let(session(early, own), early).all()).containsExactly(early);
        assertThat(let(session(early, own), early, own).of(speech(tuesday))).contains(own);
        assertThat(let(session(early), early).of(speech(tuesday))).contains(early);
        assertThat(let(session(early)).of(speech(tuesday))).isEmpty();
    }

    @Test
    void theTextOfAnExplanationIsNotThatOfAStatementNorTheOtherWayRound() {
        var said = text(monday);
        var explained = text(monday, InterventionKind.EXPLANATION_AFTER);
        assertThat(session(said, explained).textOf(speech(monday))).contains(said);
        assertThat(session(said, explained).textOf(speech(monday, SpeechKind.EXPLANATION_AFTER)))
                .contains(explained);
        assertThat(session(said, explained).textOf(speech(monday, SpeechKind.EXPLANATION_BEFORE)))
                .isEmpty();
        assertThat(session(said).textOf(speech(monday, SpeechKind.POINT_OF_ORDER)))
                .isEmpty();
    }

    private static LetToBooth let(SaidInSession given, Said... texts) {
        Set<UUID> let = Stream.of(texts).map(each -> each.statement().id()).collect(Collectors.toSet());
        return new LetToBooth(given, let);
    }

    private SaidInSession session(Said... texts) {
        return new SaidInSession(List.of(texts), Map.of(monday, MONDAY, tuesday, MONDAY.plusSeconds(86_400)));
    }

    private Said text(UUID meeting) {
        return text(meeting, InterventionKind.STATEMENT);
    }

    private Said text(UUID meeting, InterventionKind kind) {
        return text(meeting, kind, StatementState.DRAFT);
    }

    private Said text(UUID meeting, InterventionKind kind, StatementState state) {
        var statement = new Statement(
                UUID.randomUUID(),
                UUID.randomUUID(),
                party,
                null,
                List.of(),
                "en",
                true,
                null,
                false,
                state,
                false,
                1,
                null,
                Audience.PUBLIC,
                MONDAY,
                0);
        var given = new Intervention(statement.id(), meeting, item, kind, null, null, true, null, null, 0);
        return new Said(statement, given, null);
    }

    private Speech speech(UUID meeting) {
        return speech(meeting, SpeechKind.STATEMENT);
    }

    private Speech speech(UUID meeting, SpeechKind kind) {
        return new Speech(
                UUID.randomUUID(),
                UUID.randomUUID(),
                meeting,
                item,
                party,
                Category.STATE,
                kind,
                0,
                List.of(),
                List.of(),
                "",
                null,
                null,
                null,
                List.of(),
                null,
                Audience.PUBLIC,
                "",
                false);
    }
}
