package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is for named delegations is there for them also where it is asked for among others, by its id. */
@SpringBootTest(classes = Entente.class)
class NamedAmongManyTests {

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    Quotations quotations;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private UUID statement;
    private UUID paragraph;

    @BeforeEach
    void aStatementIsForGhanaAlone() {
        var heard = scene.heard(scene.open(Rule.NAMED, "AU"), "KEN", "For one delegation, " + UUID.randomUUID() + ".");
        statement = heard.id();
        paragraph = scene.paragraph(heard, 1);
        jdbc.sql("update consultations.statement set audience = :audience, named = :named where id = :id")
                .param("audience", Audience.Kind.NAMED.name())
                .param("named", Sql.array(Set.of(scene.party("GHA"))))
                .param("id", statement)
                .update();
    }

    @Test
    void whoIsNamedFindsItAmongOthers() {
        assertThat(read("GHA")).containsExactly(statement);
        assertThat(quoted("GHA")).containsExactly(paragraph);
    }

    @Test
    void whoIsNotDoesNot() {
        assertThat(read("FJI")).isEmpty();
        assertThat(quoted("FJI")).isEmpty();
    }

    private List<UUID> read(String code) {
        return statements.readableBy(reader(code), Set.of(statement, UUID.randomUUID())).stream()
                .map(Statement::id)
                .toList();
    }

    private List<UUID> quoted(String code) {
        return quotations.of(reader(code), Set.of(paragraph)).stream()
                .map(Quoted::id)
                .toList();
    }

    private Reader reader(String code) {
        return Reader.of(people.delegateOf(code));
    }
}
