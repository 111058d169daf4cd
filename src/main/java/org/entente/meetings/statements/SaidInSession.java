package org.entente.meetings.statements;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.StatementState;
import org.entente.meetings.Meeting;
import org.entente.meetings.speakers.Speech;

/**
 * What was given for the meetings of a session. The text of a speech is what its party has brought in for the same item, as the
 * same and on the same behalf; also for an earlier meeting, for a list goes on at the next. What it has taken back is not.
 *
 * @param starts of each meeting
 */
record SaidInSession(List<Said> all, Map<UUID, Instant> starts) {

    static SaidInSession of(List<Said> all, List<Meeting> meetings) {
        return new SaidInSession(all, meetings.stream().collect(Collectors.toMap(Meeting::id, Meeting::startsAt)));
    }

    Optional<Said> textOf(Speech speech) {
        return all.stream()
                .filter(each -> each.statement().state() != StatementState.WITHDRAWN)
                .filter(each -> isTextOf(each, speech))
                .min(Comparator.comparing(each -> !isAtItsMeeting(each, speech)));
    }

    private boolean isTextOf(Said each, Speech speech) {
        return each.statement().party().equals(speech.party())
                && each.intervention().kind() == InterventionKind.of(speech.kind())
                && !speech.kind().isPointOfOrder()
                && isOnTheSameBehalf(each, speech)
                && (isAtItsMeeting(each, speech) ? nothingSpeaksAgainst(each, speech) : isStillToBeSaid(each, speech));
    }

    private static boolean isOnTheSameBehalf(Said each, Speech speech) {
        var behalf = each.statement().onBehalfOf();
        return behalf == null
                ? speech.onBehalfOf().isEmpty()
                : speech.onBehalfOf().contains(behalf);
    }

    private static boolean isAtItsMeeting(Said each, Speech speech) {
        return each.intervention().meeting().equals(speech.meeting());
    }

    /** Where one of them names no item. */
    private static boolean nothingSpeaksAgainst(Said each, Speech speech) {
        var item = each.intervention().item();
        return item == null || speech.item() == null || item.equals(speech.item());
    }

    /** Brought in for an earlier meeting, which did not reach it: what is for a later one is said there. */
    private boolean isStillToBeSaid(Said each, Speech speech) {
        var item = each.intervention().item();
        return item != null
                && item.equals(speech.item())
                && each.intervention().deliveredVersion() == null
                && isEarlier(each.intervention().meeting(), speech.meeting());
    }

    private boolean isEarlier(UUID meeting, UUID other) {
        var start = starts.get(meeting);
        var others = starts.get(other);
        return start != null && others != null && start.isBefore(others);
    }
}
