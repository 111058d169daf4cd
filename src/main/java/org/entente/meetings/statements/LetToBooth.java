package org.entente.meetings.statements;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.meetings.speakers.Speech;

/** What of a session interpreters may read; which text a speech has is not for that to decide. */
public final class LetToBooth {

    private final SaidInSession given;
    private final Set<UUID> let;

    LetToBooth(SaidInSession given, Set<UUID> let) {
        this.given = given;
        this.let = let;
    }

    /** None where its text is another, which is not let: they would interpret what is not said. */
    public Optional<Said> of(Speech speech) {
        return given.textOf(speech).filter(this::isLet);
    }

    public List<Said> all() {
        return given.all().stream().filter(this::isLet).toList();
    }

    private boolean isLet(Said text) {
        return let.contains(text.statement().id());
    }
}
