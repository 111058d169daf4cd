package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.UUID;
import java.util.function.Supplier;
import org.entente.documents.FileStore;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The database’s own wall around papers: Member States read those of what they have before them, and write none. */
class PaperWallTests extends InAccreditation {

    @Autowired
    FileStore files;

    @Autowired
    Papers papers;

    private Application application;
    private UUID paper;

    @BeforeEach
    void aCirculatedApplicationHasAPaper() {
        application = made.complete(accreditation, net, belmar);
        paper = UUID.randomUUID();
        papers.add(new Paper(
                paper, application.id(), PaperKind.OTHER, files.keep("A paper.").sha256(), "a.pdf", clock.instant()));
        made.circulated(accreditation, application);
    }

    @Test
    void aMemberStateReadsButNeitherAddsChangesNorRemoves() {
        var state = people.delegateOf("XSA");
        assertThat(as(state, () -> count("select count(*) from stakeholders.paper where id = :id")))
                .isOne();
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(state, this::adds))
                .havingRootCause()
                .withMessageContaining("violates row-level security policy");
        assertThat(as(state, this::changes)).isZero();
        assertThat(as(state, this::removes)).isZero();
        assertThat(papers.find(paper)).isPresent();
    }

    @Test
    void theOrganisationAndTheSecretariatWriteAsTheyDid() {
        for (var keeper : new Delegate[] {people.in("XON", Role.HEAD), officer}) {
            assertThat(as(keeper, this::adds)).isOne();
            assertThat(as(keeper, this::changes)).isOne();
        }
        assertThat(as(people.in("XON", Role.HEAD), this::removes)).isOne();
    }

    @Test
    void nobodyElseEvenReads() {
        made.organisation("XOW", "Other Test Net");
        assertThat(as(
                        people.in("XOW", Role.HEAD),
                        () -> count("select count(*) from stakeholders.paper where id = :id")))
                .isZero();
    }

    private int adds() {
        return jdbc.sql("""
                        insert into stakeholders.paper (id, application, kind, sha256, file_name, at)
                        values (gen_random_uuid(), :application, 'OTHER', 'f', 'forged.pdf', now())""").param("application", application.id()).update();
    }

    private int changes() {
        return jdbc.sql("update stakeholders.paper set file_name = 'changed.pdf' where id = :id")
                .param("id", paper)
                .update();
    }

    private int removes() {
        return jdbc.sql("delete from stakeholders.paper where id = :id")
                .param("id", paper)
                .update();
    }

    private int count(String sql) {
        return jdbc.sql(sql)
                .param("id", paper)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    private static <T> T as(Delegate who, Supplier<T> does) {
        CurrentReader.set(Reader.of(who));
        try {
            return does.get();
        } finally {
            CurrentReader.clear();
        }
    }
}
