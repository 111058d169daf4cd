package org.entente.stakeholders.participation;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.stakeholders.Presidency;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contributions; before one is published it is its organisation’s, and theirs who hold an office. */
@Repository
class Contributions {

    /** So many on a page of a list. */
    static final int PAGE = 100;

    private static final RowMapper<Contribution> CONTRIBUTION = (row, number) -> new Contribution(
            row.getObject("id", UUID.class),
            row.getObject("accreditation", UUID.class),
            row.getObject("session", UUID.class),
            row.getObject("party", UUID.class),
            ContributionLabel.valueOf(row.getString("label")),
            row.getString("title"),
            Language.of(row.getString("language")).orElseThrow(),
            ContributionState.valueOf(row.getString("state")),
            ContributionGround.of(String.valueOf(row.getString("ground"))).orElse(null),
            Objects.requireNonNullElse(row.getString("reason"), ""),
            Objects.requireNonNullElse(row.getString("appeal"), ""),
            Objects.requireNonNullElse(row.getString("answer"), ""),
            row.getObject("statement", UUID.class),
            row.getTimestamp("given_at").toInstant(),
            Sql.instant(row, "decided_at"),
            row.getLong("lock"));

    /** With what was said between them, as far as this reader may know of it. */
    private static final String SELECT = """
            select c.*, e.ground, e.reason, e.appeal, e.answer from stakeholders.contribution c
            left join stakeholders.contribution_exchange e on e.contribution = c.id\s""";

    private final JdbcClient jdbc;
    private final Presidency presidency;

    Contributions(JdbcClient jdbc, Presidency presidency) {
        this.jdbc = jdbc;
        this.presidency = presidency;
    }

    Contribution readableBy(Reader reader, UUID id) {
        return find(id).filter(each -> each.wasPublished() || isInsideFor(reader, each))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Whether all of it is theirs to see: what was found, asked and answered, and the words before anybody else has them. */
    static boolean isInsideFor(Reader reader, Contribution each) {
        return reader.isRapporteur()
                || reader.delegate().filter(own -> own.belongsTo(each.party())).isPresent();
    }

    /** Only by those who speak for the organisation. */
    Contribution spokenForBy(Delegate delegate, UUID id) {
        return find(id).filter(each -> delegate.speaksFor(each.party())).orElseThrow(NoSuchElementException::new);
    }

    Contribution keptBy(Delegate delegate, UUID id) {
        delegate.asOfficer();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /** Only the Chair of the body decides on an appeal. */
    Contribution presidedBy(Delegate delegate, UUID id) {
        return find(id).filter(each -> presidency.isHeldBy(Reader.of(delegate), each.accreditation()))
                .orElseThrow(NoSuchElementException::new);
    }

    /** Those that somebody who holds an office has to read, or to decide on: who came first, first; the rest follows. */
    List<Contribution> waiting(UUID accreditation, Reader reader) {
        if (!reader.isRapporteur()) return List.of();
        return jdbc.sql(SELECT + """
                        where accreditation = :accreditation and state in ('GIVEN', 'APPEALED')
                        order by given_at, id limit :most""")
                .param("accreditation", accreditation)
                .param("most", PAGE)
                .query(CONTRIBUTION)
                .list();
    }

    /** That the Chair has to decide on, who came first, first. */
    List<Contribution> appealed(UUID accreditation) {
        return jdbc.sql(SELECT + "where accreditation = :accreditation and state = 'APPEALED' order by given_at, id")
                .param("accreditation", accreditation)
                .query(CONTRIBUTION)
                .list();
    }

    /** A page of the others that this reader may know of, before the given one; the newest first. */
    List<Contribution> in(UUID accreditation, Reader reader, @Nullable UUID before) {
        return jdbc.sql(SELECT + """
                        where accreditation = :accreditation
                          and (statement is not null or party = :own or :office and state not in ('GIVEN', 'APPEALED'))
                          and (:before::uuid is null or (given_at, id) < (
                                select given_at, id from stakeholders.contribution where id = :before))
                        order by given_at desc, id desc limit :most""")
                .param("accreditation", accreditation)
                .param("office", reader.isRapporteur())
                .param("own", reader.delegate().map(Delegate::party).orElse(null), Types.OTHER)
                .param("before", before, Types.OTHER)
                .param("most", PAGE)
                .query(CONTRIBUTION)
                .list();
    }

    /** Those that everybody may read, whoever asks. */
    List<Contribution> published(UUID accreditation) {
        return jdbc.sql(SELECT + """
                        where accreditation = :accreditation and state = 'PUBLISHED'
                        order by given_at desc, id desc""")
                .param("accreditation", accreditation)
                .query(CONTRIBUTION)
                .list();
    }

    /** Of statements of the record, those that came in so. */
    List<Contribution> became(Collection<UUID> statements) {
        return jdbc.sql(SELECT + "where statement = any(:statements)")
                .param("statements", Sql.array(statements))
                .query(CONTRIBUTION)
                .list();
    }

    int waiting(UUID accreditation, UUID party) {
        return jdbc.sql("""
                        select count(*) from stakeholders.contribution
                        where accreditation = :accreditation and party = :party and state = 'GIVEN'""")
                .param("accreditation", accreditation)
                .param("party", party)
                .query((row, number) -> row.getInt(1))
                .single();
    }

    /** Whether these very words were given already, and not taken back: a record takes them once, and each session has its own. */
    boolean holds(UUID accreditation, @Nullable UUID session, UUID party, String words) {
        return jdbc.sql("""
                        select exists (select from stakeholders.contribution c
                            join stakeholders.contribution_words w on w.contribution = c.id
                            where c.accreditation = :accreditation and c.session is not distinct from :session::uuid
                              and c.party = :party and c.state <> 'WITHDRAWN' and w.words = :words)""")
                .param("accreditation", accreditation)
                .param("session", session, Types.OTHER)
                .param("party", party)
                .param("words", words)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    List<ContributionFigure> figures(UUID accreditation) {
        return jdbc.sql("select * from stakeholders.contribution_figures(:id) order by label, state")
                .param("id", accreditation)
                .query((row, number) -> new ContributionFigure(
                        ContributionLabel.valueOf(row.getString("label")),
                        ContributionState.valueOf(row.getString("state")),
                        row.getLong("number")))
                .list();
    }

    Optional<Contribution> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(CONTRIBUTION)
                .optional();
    }

    /** For the organisation, and for those who have to read them. */
    String words(UUID id) {
        return jdbc.sql("select words from stakeholders.contribution_words where contribution = :id")
                .param("id", id)
                .query((row, number) -> row.getString(1))
                .optional()
                .orElseThrow(NoSuchElementException::new);
    }

    /** Of two that one organisation gives at once, one waits. */
    void hold(UUID accreditation, UUID party) {
        Sql.hold(jdbc, "contributions " + accreditation + " " + party);
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(Contribution contribution, String words) {
        var added = jdbc.sql("""
                        insert into stakeholders.contribution (id, accreditation, session, party, label, title, language, state, statement, given_at, decided_at)
                        values (:id, :accreditation, :session, :party, :label, :title, :language, :state, :statement, :givenAt, :decidedAt)
                        on conflict (id) do nothing""")
                .param("id", contribution.id())
                .param("accreditation", contribution.accreditation())
                .param("session", contribution.session(), Types.OTHER)
                .param("party", contribution.party())
                .param("label", contribution.label().name())
                .param("title", contribution.title())
                .param("language", contribution.language().code())
                .param("state", contribution.state().name())
                .param("statement", contribution.statement(), Types.OTHER)
                .param("givenAt", Timestamp.from(contribution.givenAt()))
                .param("decidedAt", Sql.moment(contribution.decidedAt()))
                .update();
        if (added == 0) return false;
        jdbc.sql("insert into stakeholders.contribution_words (contribution, words) values (:id, :words)")
                .param("id", contribution.id())
                .param("words", words)
                .update();
        return true;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(Contribution contribution) {
        Sql.mustChangeOne(jdbc.sql("""
                        update stakeholders.contribution set state = :state, statement = :statement, decided_at = :decidedAt,
                            lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("id", contribution.id())
                .param("state", contribution.state().name())
                .param("statement", contribution.statement(), Types.OTHER)
                .param("decidedAt", Sql.moment(contribution.decidedAt()))
                .param("lock", contribution.lock())
                .update());
        var ground = contribution.ground();
        if (ground == null) return;
        jdbc.sql("""
                        insert into stakeholders.contribution_exchange (contribution, ground, reason, appeal, answer)
                        values (:id, :ground, :reason, :appeal, :answer)
                        on conflict (contribution) do update set appeal = :appeal, answer = :answer""")
                .param("id", contribution.id())
                .param("ground", ground.name())
                .param("reason", contribution.reason())
                .param("appeal", contribution.appeal())
                .param("answer", contribution.answer())
                .update();
    }
}
