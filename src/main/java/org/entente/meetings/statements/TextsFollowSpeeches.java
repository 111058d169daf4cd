package org.entente.meetings.statements;

import org.entente.meetings.speakers.SpeechEnded;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Once a speech is over its text stands with the meeting where it was held; whoever keeps the console need not read it. */
@Component
class TextsFollowSpeeches {

    private final MovesStatements moves;

    TextsFollowSpeeches(MovesStatements moves) {
        this.moves = moves;
    }

    @ApplicationModuleListener(id = "texts-follow-speeches")
    void on(SpeechEnded event) {
        moves.follow(event);
    }
}
