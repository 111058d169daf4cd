package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** A part that is read in somebody’s turn is read as the least of its readers, and the turn is theirs again afterwards. */
@SpringBootTest(classes = Entente.class)
class ReaderOfAPartTests {

    @Autowired
    Board board;

    @Autowired
    Frame frame;

    @AfterEach
    void nobodysTurn() {
        CurrentReader.clear();
    }

    @Test
    void whoeverAsksForAPartIsTheReaderAgainAfterwards() {
        var asking = Reader.of(new Delegate(UUID.randomUUID(), "Asker", UUID.randomUUID(), true, Set.of(Role.HEAD)));
        CurrentReader.set(asking);
        shown(Audience.PUBLIC).current(Language.EN);
        assertThat(CurrentReader.get()).containsSame(asking);
        assertThat(board.readAs.getLast().isGuest()).isTrue();
    }

    @Test
    void alsoWhereThePartIsNotThere() {
        var asking = Reader.guest();
        CurrentReader.set(asking);
        new Shown(new PartName("board", UUID.randomUUID()), board, frame).current(Language.EN);
        assertThat(CurrentReader.get()).containsSame(asking);
    }

    private Shown shown(Audience audience) {
        var of = board.write(UUID.randomUUID(), "Words", audience, null);
        return new Shown(new PartName("board", of), board, frame);
    }
}
