package org.entente.meetings.booth;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.meetings.speakers.Board;
import org.entente.meetings.speakers.SpeakingTurn;
import org.entente.meetings.statements.Said;

/**
 * What is seen from the booth of one meeting.
 *
 * @param let texts that their parties let it read: those of the speeches, and what was given for the meeting besides
 * @param besides of these, those of which nobody knows yet when they will be said
 */
public record BoothView(Board board, List<SpeakingTurn> turns, List<Said> let, List<Said> besides) {

    /** What is not let to this booth does not exist for it, whatever meeting it is of. */
    Said text(UUID statement) {
        return let.stream()
                .filter(each -> each.statement().id().equals(statement))
                .findFirst()
                .orElseThrow(NoSuchElementException::new);
    }
}
