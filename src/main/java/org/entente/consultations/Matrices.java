package org.entente.consultations;

import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** The matrix as one query over tallies, and the paragraphs behind each of its cells. */
@Repository
public class Matrices {

    private static final RowMapper<Behind> BEHIND = DataClassRowMapper.newInstance(Behind.class);

    /**
     * Which parties a column gathers. Members of an organisation or group are counted as of today; the organisation's own
     * statements are among its column's.
     */
    private static final String GATHERED = """
            gathered as (
                select c.id as col, null::uuid as party from consultations.consultation c where :columns = 'CONSULTATION'
                union all
                select cm.organisation, cm.member from parties.current_membership cm
                join parties.party o on o.id = cm.organisation and o.kind = :columns
                join parties.party each on each.id = cm.member and each.kind <> 'STAKEHOLDER'
                union all
                select o.id, o.id from parties.party o where o.kind = :columns
                union all
                select p.id, p.id from parties.party p
                where :columns = 'PARTY' and p.kind <> 'STAKEHOLDER'
            )""";

    /** Stakeholders are counted under their own heading, and never among States. */
    private static final String IS_STAKEHOLDER =
            "(m.party = any (array(select sp.id from parties.party sp where sp.kind = 'STAKEHOLDER')))";

    /** Where a rule hides who spoke, nothing may be counted by who they are, but for those who know them anyway. */
    private static final String IN_VIEW = """
            in_view as (
                select id, rule, organisers from consultations.consultation
                where fictitious = :fictitious and (:consultation::uuid is null or id = :consultation)
                  and (:names or rule = 'NAMED' or :columns = 'CONSULTATION' or (rule = 'GROUP' and :columns not in ('PARTY', 'STAKEHOLDER')))
            )""";

    private static final String IS_TAGGED = """
            exists (select from consultations.tag t where t.paragraph = p.id and t.element = :element
                      and (t.state = 'CONFIRMED' or (t.state = 'SUGGESTED' and :suggested)))""";

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    Matrices(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What the matrix is asked for.
     *
     * @param suggested whether what nobody has confirmed yet counts too
     * @param reader who asks: nothing is counted that they may not read
     */
    public record Question(
            Columns columns, @Nullable UUID consultation, boolean fictitious, boolean suggested, Reader reader) {

        /** Whether the reader may know who spoke where a rule hides it. */
        boolean names() {
            return reader.isRapporteur();
        }
    }

    /** One paragraph of a cell, or of a search. */
    public record Behind(
            UUID id,
            UUID statement,
            UUID consultation,
            UUID party,
            int position,
            String text,
            String language,
            boolean isPublic,
            String state) {}

    /** Where the rule names groups alone, only the consultation's own organisers may gather what was said in it. */
    Matrix read(Question question) {
        var sql = "with " + GATHERED + ", " + IN_VIEW
                + ("""
                , said as (
                    select %s as place, m.party, m.element,
                           case when in_view.rule = 'GROUP' and not :names then in_view.organisers end as only,
                           sum(case when :suggested then m.statements else m.confirmed end) as statements
                    from consultations.tally m join in_view on in_view.id = m.consultation
                    where (m.confirmed > 0 or :suggested) and %s and (:columns = 'STAKEHOLDER') = %s
                    group by 1, 2, 3, 4
                )
                select nullif(said.element, '') as element, g.col as "column",
                       sum(said.statements) as statements, count(distinct said.party) as parties,
                       case when said.element = '' and :columns in ('ORGANISATION', 'GROUP')
                            then (select count(*) from gathered each where each.col = g.col) else 0 end as members
                from said join gathered g on %s
                group by said.element, g.col
                order by said.element <> '', 2""").formatted(place(question), Seen.of("m"), IS_STAKEHOLDER, isGathered(question));
        var rows = bind(sql, question)
                .query((row, number) -> new Matrix.Row(
                        row.getString("element"),
                        row.getObject("column", UUID.class),
                        row.getLong("statements"),
                        row.getLong("parties"),
                        row.getLong("members")))
                .list();
        return Matrix.of(rows);
    }

    /** A page of fifty, after the given paragraph; by element, column and words, each if wanted. */
    List<Behind> behind(
            Question question, @Nullable String element, @Nullable UUID column, String words, @Nullable UUID after) {
        var sql = "with " + GATHERED + ", " + IN_VIEW
                + ("""
                select p.id, p.statement, m.consultation, m.party, pl.position, p.text, m.language,
                       m.shown_to = 'PUBLIC' as is_public,
                       coalesce((select t.state from consultations.tag t where t.paragraph = p.id and t.element = :element), '') as state
                from consultations.statement m
                join in_view on in_view.id = m.consultation
                join consultations.placement pl on pl.statement = m.id and pl.version = m.version
                join consultations.paragraph p on p.id = pl.paragraph
                where m.state = 'PUBLISHED' and %s and %s and %s and %s and %s
                order by p.id limit 50""")
                        .formatted(
                                Seen.of("m"),
                                element == null ? "true" : IS_TAGGED,
                                column == null ? "true" : inColumn(question),
                                Search.condition(words),
                                after == null ? "true" : "p.id > :after");
        var statement = bind(sql, question)
                .param("element", element)
                .param("column", column, Types.OTHER)
                .param("words", words)
                .param("pattern", Search.pattern(words))
                .param("after", after, Types.OTHER);
        return words.isEmpty()
                ? statement.query(BEHIND).list()
                : planned(() -> statement.query(BEHIND).list());
    }

    /** Planned for these very words: one plan for all would take a word that stands nearly everywhere for a rare one. */
    private <T> List<T> planned(Supplier<List<T>> question) {
        return Objects.requireNonNull(transaction.execute(turn -> {
            jdbc.sql("set local plan_cache_mode = force_custom_plan").update();
            return question.get();
        }));
    }

    /** Members today of the organisation or group of a column; none of any other column, nor where a rule hides names. */
    List<UUID> members(Question question, UUID column) {
        var sql = "with " + IN_VIEW + """
                select cm.member from parties.current_membership cm
                join parties.party each on each.id = cm.member and each.kind <> 'STAKEHOLDER'
                where cm.organisation = :column and :columns in ('ORGANISATION', 'GROUP')
                  and not exists (select from in_view where rule <> 'NAMED' and not :names)""";
        return bind(sql, question)
                .param("column", column)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** Parties that have spoken on an element, as the matrix counts them. */
    Set<UUID> spoke(Question question, String element) {
        var sql = "with " + IN_VIEW + """
                select distinct m.party from consultations.mention m join in_view on in_view.id = m.consultation
                join consultations.statement s on s.id = m.statement
                where m.element = :element and (m.confirmed > 0 or :suggested) and """ + " " + Seen.of("s");
        return Set.copyOf(bind(sql, question)
                .param("element", element)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    private JdbcClient.StatementSpec bind(String sql, Question question) {
        return jdbc.sql(sql)
                .param("columns", question.columns().name())
                .param("consultation", question.consultation(), Types.OTHER)
                .param("fictitious", question.fictitious())
                .param("suggested", question.suggested())
                .param("names", question.names())
                .params(Seen.by(question.reader()));
    }

    private static String place(Question question) {
        return question.columns() == Columns.CONSULTATION ? "m.consultation" : "null::uuid";
    }

    private static String isGathered(Question question) {
        return question.columns() == Columns.CONSULTATION
                ? "g.col = said.place"
                : "g.party = said.party and (said.only is null or g.col = any(said.only))";
    }

    private static String inColumn(Question question) {
        return question.columns() == Columns.CONSULTATION ? "m.consultation = :column and not " + IS_STAKEHOLDER : """
                        m.party = any (array(select g.party from gathered g where g.col = :column))
                        and (:names or in_view.rule <> 'GROUP' or :column = any(in_view.organisers))""";
    }
}
