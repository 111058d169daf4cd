package org.entente.documents.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.documents.record.Alias;
import org.entente.documents.record.Record;
import org.entente.documents.record.Relation;
import org.entente.documents.record.TakesDocuments;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is noted of public documents, whatever way a change takes. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
@Import({Record.class, Taken.class})
class ShownTests {

    @Autowired
    Record record;

    @Autowired
    Taken taken;

    @Autowired
    TakesDocuments takes;

    @Autowired
    PublicRecord shown;

    @Autowired
    JdbcClient jdbc;

    @Test
    void whatIsPublicIsNotedAndWhatNeverWasIsNot() {
        assertThat(shown.find(record.document("A/97/701").id())).isPresent();
        var restricted = record.document("A/97/702", Audience.OFFICERS, null);
        record.text(restricted, Language.EN, "Secret.");
        assertThat(shown.find(restricted.id())).isEmpty();
    }

    @Test
    void everyChangeIsNoted() {
        var document = record.document("A/97/703");
        var other = record.document("A/97/704");
        changes(document.id(), () -> record.text(document, Language.EN, "Words."));
        changes(
                document.id(),
                () -> takes.give(document, new Alias("A/97/9703", document.id(), Alias.Kind.FORMER), null));
        var relation =
                new Relation(UUID.randomUUID(), document.id(), Relation.Kind.SUPERSEDES, other.id(), null, List.of());
        changes(document.id(), () -> changes(other.id(), () -> takes.relate(document, relation, null)));
        // What is said of a document at another one is part of that one, too.
        changes(document.id(), () -> taken.open(other, Audience.Kind.STATES));
    }

    /** It is told of there, and a harvest has to hear of it. */
    @Test
    void whatItsSymbolSaysOfAnotherDocumentIsNotedThereToo() {
        var document = record.document("A/97/708");
        var neighbour = record.document("A/97/7080");
        var before = taken.shown(neighbour.id()).at();
        changes(document.id(), () -> record.document("A/97/708/Corr.1"));
        var revision = record.document("A/97/708/Rev.1");
        changes(revision.id(), () -> record.document("A/97/708/Rev.2"));
        changes(document.id(), () -> taken.open(revision, Audience.Kind.STATES));
        assertThat(taken.shown(neighbour.id()).at()).isEqualTo(before);
    }

    @Test
    void whatIsShutIsGoneAndMayComeBack() {
        var document = record.document("A/97/705");
        taken.open(document, Audience.Kind.OFFICERS);
        assertThat(taken.shown(document.id()).gone()).isTrue();
        var when = taken.shown(document.id()).at();
        record.text(document, Language.EN, "Nobody is told of this.");
        assertThat(taken.shown(document.id()).at()).isEqualTo(when);
        taken.open(document, Audience.Kind.PUBLIC);
        assertThat(taken.shown(document.id()).gone()).isFalse();
    }

    @Test
    void whatIsRemovedStaysGone() {
        var document = record.document("A/97/706");
        jdbc.sql("delete from documents.document where id = :id")
                .param("id", document.id())
                .update();
        assertThat(shown.find(document.id()))
                .hasValueSatisfying(each -> assertThat(each.gone()).isTrue());
    }

    @Test
    void theDemonstrationIsNoPartOfIt() {
        var document = record.document("A/97/707");
        jdbc.sql("update documents.document set fictitious = true where id = :id")
                .param("id", document.id())
                .update();
        assertThat(taken.shown(document.id()).gone()).isTrue();
    }

    private void changes(UUID document, Runnable act) {
        Instant before = taken.shown(document).at();
        act.run();
        assertThat(taken.shown(document).at()).isAfter(before);
    }
}
