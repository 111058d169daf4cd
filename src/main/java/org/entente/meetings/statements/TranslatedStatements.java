package org.entente.meetings.statements;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.Statement;
import org.entente.consultations.StatementState;
import org.entente.consultations.Statements;
import org.entente.languages.Language;
import org.entente.meetings.Agenda;
import org.entente.meetings.Meeting;
import org.entente.parties.Parties;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which statements are others in another language; the database answers only for those of which a reader may read both. */
@Repository
class TranslatedStatements {

    private final WhatWasSaid said;
    private final Statements statements;
    private final Agenda agenda;
    private final Parties parties;
    private final JdbcClient jdbc;

    TranslatedStatements(WhatWasSaid said, Statements statements, Agenda agenda, Parties parties, JdbcClient jdbc) {
        this.said = said;
        this.statements = statements;
        this.agenda = agenda;
        this.parties = parties;
        this.jdbc = jdbc;
    }

    Optional<UUID> original(UUID statement) {
        return Optional.ofNullable(originals(Set.of(statement)).get(statement));
    }

    /** By the statement that is a translation. */
    Map<UUID, UUID> originals(Collection<UUID> statements) {
        var originals = new HashMap<UUID, UUID>();
        jdbc.sql("select statement, original from meetings.translation where statement = any(:statements)")
                .param("statements", Sql.array(statements))
                .query(row -> {
                    originals.put(row.getObject("statement", UUID.class), row.getObject("original", UUID.class));
                });
        return originals;
    }

    /** The same in other languages, as far as somebody may read it. */
    List<Statement> others(Statement of, Ui ui) {
        var original = original(of.id()).orElse(of.id());
        var ids = new HashSet<>(translations(original));
        ids.add(original);
        ids.remove(of.id());
        return statements.readableBy(ui.reader(), ids).stream()
                .filter(each -> each.speaksTo(ui.reader()))
                .toList();
    }

    private List<UUID> translations(UUID original) {
        return jdbc.sql("select statement from meetings.translation where original = :original")
                .param("original", original)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    AlsoIn among(List<Said> given) {
        return new AlsoIn(
                given,
                originals(given.stream().map(each -> each.statement().id()).toList()));
    }

    /** Of which a statement of this meeting may be a translation: one’s own, that are none themselves. */
    Map<String, String> choices(Meeting meeting, @Nullable UUID own, Ui ui) {
        var choices = new LinkedHashMap<String, String>();
        if (own != null && !translations(own).isEmpty()) return choices;
        var given = said.at(meeting.id(), ui);
        var also = among(given);
        given.stream()
                .filter(each -> each.statement().isOwnOf(ui.reader()))
                .filter(each -> each.statement().state() != StatementState.WITHDRAWN)
                .filter(each -> !each.statement().id().equals(own) && !also.isTranslation(each.statement()))
                .forEach(each -> choices.put(each.statement().id().toString(), called(each, meeting, ui)));
        return choices;
    }

    private String called(Said each, Meeting meeting, Ui ui) {
        var called = new StringBuilder(language(each.statement()));
        if (ui.reader().delegate().filter(own -> own.party() == null).isPresent())
            called.append(" · ").append(parties.name(each.statement().party(), ui.language()));
        called.append(" · ").append(ui.localize(each.intervention().kind().key()));
        agenda.of(meeting.session()).stream()
                .filter(item -> item.id().equals(each.intervention().item()))
                .forEach(item -> called.append(" · ").append(item.number()));
        return called.toString();
    }

    static String language(Statement statement) {
        return Language.of(statement.language()).map(Language::endonym).orElse(statement.language());
    }

    /** In the transaction in which it is brought in or put right; null where it is no translation, or none any more. */
    void keep(Statement statement, @Nullable UUID original, Ui ui) {
        Sql.hold(jdbc, "translations of " + statement.party());
        jdbc.sql("delete from meetings.translation where statement = :statement")
                .param("statement", statement.id())
                .update();
        if (original == null) return;
        mustBeTranslation(statement, original, ui);
        // Of one that whoever asks may not read any more the row is still there, and stays.
        Sql.mustChangeOne(jdbc.sql("""
                        insert into meetings.translation (statement, original) values (:statement, :original)
                        on conflict do nothing""")
                .param("statement", statement.id())
                .param("original", original)
                .update());
    }

    private void mustBeTranslation(Statement statement, UUID original, Ui ui) {
        var same = statements.readableBy(ui.reader(), Set.of(original)).stream()
                .filter(each -> each.party().equals(statement.party()))
                .findFirst();
        if (same.isEmpty()
                || same.get().language().equals(statement.language())
                || original(original).isPresent()
                || !translations(statement.id()).isEmpty()) throw new RuleBroken(Refusal.NO_TRANSLATION);
    }
}
