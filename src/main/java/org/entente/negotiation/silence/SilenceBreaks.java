package org.entente.negotiation.silence;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.RuleBroken;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Breaks of silence; of one that its State does not show to a reader, the reader knows that there is one and on what. */
@Repository
public class SilenceBreaks {

    private static final RowMapper<SilenceBreak> BREAK = (row, number) -> new SilenceBreak(
            row.getObject("id", UUID.class),
            row.getObject("silence", UUID.class),
            row.getObject("party", UUID.class),
            Sql.uuids(row, "paragraphs"),
            row.getString("reason"),
            Language.of(row.getString("language")).orElseThrow(),
            BreakVisibility.valueOf(row.getString("visibility")),
            row.getTimestamp("at").toInstant(),
            Sql.instant(row, "withdrawn_at"));

    private final JdbcClient jdbc;
    private final SilenceProcedures procedures;

    SilenceBreaks(JdbcClient jdbc, SilenceProcedures procedures) {
        this.jdbc = jdbc;
        this.procedures = procedures;
    }

    /** To whoever may not know whose it is, it does not exist. */
    SilenceBreak readableBy(Reader reader, UUID id) {
        var found = find(id).orElseThrow(NoSuchElementException::new);
        return Optional.of(found)
                .filter(each -> isReadableBy(reader, each, procedures.readableBy(reader, each.silence())))
                .orElseThrow(NoSuchElementException::new);
    }

    static boolean isReadableBy(Reader reader, SilenceBreak each, SilenceProcedure procedure) {
        var party = reader.delegate().map(Delegate::party).orElse(null);
        return each.party().equals(party)
                || reader.isRapporteur()
                || each.visibility() == BreakVisibility.READERS
                || each.visibility() == BreakVisibility.STATES_IN_IT && procedure.isIn(party);
    }

    /** Only those who speak for the State take it back. */
    SilenceBreak ownOf(Delegate delegate, UUID id) {
        return Optional.of(readableBy(Reader.of(delegate), id))
                .filter(each -> delegate.speaksFor(each.party()))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Those that this reader may know the State of, the oldest first. */
    List<SilenceBreak> readableBy(Reader reader, SilenceProcedure procedure) {
        return jdbc
                .sql("select * from negotiation.silence_break where silence = :silence order by at, id")
                .param("silence", procedure.id())
                .query(BREAK)
                .list()
                .stream()
                .filter(each -> isReadableBy(reader, each, procedure))
                .toList();
    }

    /** Those that stand and that everybody knows of who reads the text, with their reasons. */
    List<SilenceBreak> toldToReaders(UUID silence) {
        return jdbc.sql("""
                        select * from negotiation.silence_break
                        where silence = :silence and visibility = 'READERS' and withdrawn_at is null and reason <> ''
                        order by at, id""").param("silence", silence).query(BREAK).list();
    }

    /** Whether any stands now; whose it is nobody learns by it. */
    public boolean isBroken(UUID silence) {
        return facts(silence).stream().anyMatch(BreakFact::stands);
    }

    /** All of them, with nobody's name. */
    List<BreakFact> facts(UUID silence) {
        return jdbc.sql("select * from negotiation.silence_broken(:silence)")
                .param("silence", silence)
                .query((row, number) -> new BreakFact(
                        row.getObject("id", UUID.class),
                        Sql.uuids(row, "paragraphs"),
                        row.getTimestamp("at").toInstant(),
                        Sql.instant(row, "withdrawn_at"),
                        null))
                .list();
    }

    Optional<SilenceBreak> standing(UUID silence, @Nullable UUID party) {
        return jdbc.sql("""
                        select * from negotiation.silence_break
                        where silence = :silence and party = :party and withdrawn_at is null""")
                .param("silence", silence)
                .param("party", party)
                .query(BREAK)
                .optional();
    }

    Optional<SilenceBreak> find(UUID id) {
        return jdbc.sql("select * from negotiation.silence_break where id = :id")
                .param("id", id)
                .query(BREAK)
                .optional();
    }

    /** False where one of this State stands already. */
    boolean add(SilenceBreak broken, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into negotiation.silence_break (id, silence, party, paragraphs, reason, language, visibility, at, by_person)
                                values (:id, :silence, :party, :paragraphs, :reason, :language, :visibility, :at, :by)
                                on conflict do nothing""")
                        .param("id", broken.id())
                        .param("silence", broken.silence())
                        .param("party", broken.party())
                        .param("paragraphs", Sql.array(broken.paragraphs()))
                        .param("reason", broken.reason())
                        .param("language", broken.language().code())
                        .param("visibility", broken.visibility().name())
                        .param("at", Timestamp.from(broken.at()))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    void withdraw(SilenceBreak withdrawn, @Nullable UUID by) {
        var rows = jdbc.sql("""
                        update negotiation.silence_break set withdrawn_at = :at, withdrawn_by = :by
                        where id = :id and withdrawn_at is null""")
                .param("at", Sql.moment(withdrawn.withdrawnAt()))
                .param("by", by, Types.OTHER)
                .param("id", withdrawn.id())
                .update();
        if (rows != 1) throw new RuleBroken(Refusal.WITHDRAWN_ALREADY);
    }
}
