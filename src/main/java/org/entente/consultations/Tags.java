package org.entente.consultations;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.documents.Passage;
import org.entente.languages.Language;
import org.entente.process.Suggestion;
import org.entente.process.Suggestions;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What paragraphs are about: suggested by the program, said by a rapporteur. */
@Repository
public class Tags {

    private static final RowMapper<Tag> TAG = (row, number) -> new Tag(
            row.getObject("paragraph", UUID.class),
            row.getString("element"),
            Tag.State.valueOf(row.getString("state")),
            row.getInt("weight"),
            row.getString("words"));

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Suggestions suggestions;

    Tags(JdbcClient jdbc, NamedParameterJdbcOperations batches, Suggestions suggestions) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.suggestions = suggestions;
    }

    /** Only for texts in one of the six languages; headings and notes are left alone. */
    void suggest(UUID statement, List<Paragraph> paragraphs, String language, Instant now) {
        var texts = paragraphs.stream()
                .filter(paragraph -> paragraph.kind() == Passage.Kind.TEXT)
                .toList();
        Language.of(language).ifPresent(official -> {
            var found = suggestions.suggest(texts.stream().map(Paragraph::text).toList(), official);
            var rows = new ArrayList<MapSqlParameterSource>();
            for (var i = 0; i < texts.size(); i++) {
                for (var suggestion : found.get(i)) rows.add(row(texts.get(i), suggestion, now));
            }
            batches.batchUpdate("""
                    insert into consultations.tag (paragraph, element, state, weight, words, at)
                    values (:paragraph, :element, 'SUGGESTED', :weight, :words, :at) on conflict do nothing""", rows.toArray(MapSqlParameterSource[]::new));
        });
        recount(statement);
    }

    /** When a text turns out to be in another language: what nobody has looked at yet is suggested afresh. */
    void suggestAnew(UUID statement, List<Paragraph> paragraphs, String language, Instant now) {
        jdbc.sql("delete from consultations.tag where paragraph = any(:ids) and state = 'SUGGESTED'")
                .param("ids", Sql.array(paragraphs.stream().map(Paragraph::id).toList()))
                .update();
        suggest(statement, paragraphs, language, now);
    }

    private static MapSqlParameterSource row(Paragraph paragraph, Suggestion suggestion, Instant now) {
        return new MapSqlParameterSource()
                .addValue("paragraph", paragraph.id())
                .addValue("element", suggestion.element())
                .addValue("weight", suggestion.weight())
                .addValue("words", String.join(" · ", suggestion.words()))
                .addValue("at", Timestamp.from(now));
    }

    Map<UUID, List<Tag>> of(Collection<UUID> paragraphs) {
        var tags = new HashMap<UUID, List<Tag>>();
        jdbc.sql(
                        "select * from consultations.tag where paragraph = any(:ids) and state <> 'REJECTED' order by state = 'CONFIRMED' desc, weight desc, element")
                .param("ids", Sql.array(paragraphs))
                .query(TAG)
                .list()
                .forEach(tag -> tags.computeIfAbsent(tag.paragraph(), none -> new ArrayList<>())
                        .add(tag));
        return tags;
    }

    /** Those of these paragraphs that were confirmed to be about the element, where this reader may read what they stand in. */
    public Set<UUID> confirmed(String element, Collection<UUID> paragraphs, Reader reader) {
        return Set.copyOf(jdbc.sql("""
                        select distinct t.paragraph from consultations.tag t
                        join consultations.paragraph p on p.id = t.paragraph
                        join consultations.statement s on s.id = p.statement
                        where t.paragraph = any(:ids) and t.element = :element and t.state = 'CONFIRMED'
                          and s.state = 'PUBLISHED' and """ + " " + Seen.of("s"))
                .params(Seen.by(reader))
                .param("ids", Sql.array(paragraphs))
                .param("element", element)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** These elements and no others: the rest of what was suggested is rejected, and the paragraph has been read. */
    void say(UUID statement, UUID paragraph, Collection<String> elements, @Nullable UUID by, Instant now) {
        jdbc.sql(
                        "update consultations.tag set state = 'REJECTED', by_person = :by, at = :at where paragraph = :paragraph and element <> all(:elements)")
                .param("by", by)
                .param("at", Timestamp.from(now))
                .param("paragraph", paragraph)
                .param("elements", elements.toArray(String[]::new))
                .update();
        for (var element : elements) {
            jdbc.sql("""
                            insert into consultations.tag (paragraph, element, state, at, by_person)
                            values (:paragraph, :element, 'CONFIRMED', :at, :by)
                            on conflict (paragraph, element) do update set state = 'CONFIRMED', at = :at, by_person = :by""")
                    .param("paragraph", paragraph)
                    .param("element", element)
                    .param("at", Timestamp.from(now))
                    .param("by", by)
                    .update();
        }
        jdbc.sql(
                        "insert into consultations.reading (paragraph, at, by_person) values (:paragraph, :at, :by) on conflict do nothing")
                .param("paragraph", paragraph)
                .param("at", Timestamp.from(now))
                .param("by", by)
                .update();
        recount(statement);
    }

    /** The next paragraph of a consultation that nobody has read, in the order of the statements. */
    Optional<UUID> nextUnread(UUID consultation) {
        return jdbc.sql("""
                        with next as (
                            select id, version from consultations.statement
                            where consultation = :consultation and state = 'PUBLISHED' and unread > 0
                            order by coalesce(delivered_on, 'infinity'), added_at, id limit 1)
                        select p.id from next
                        join consultations.placement pl on pl.statement = next.id and pl.version = next.version
                        join consultations.paragraph p on p.id = pl.paragraph and p.kind = 'TEXT'
                        where not exists (select from consultations.reading r where r.paragraph = p.id)
                        order by pl.position limit 1""")
                .param("consultation", consultation)
                .query((row, number) -> row.getObject(1, UUID.class))
                .optional();
    }

    Progress progress(UUID consultation) {
        return jdbc.sql("""
                        select coalesce(sum(texts - unread), 0) as read, coalesce(sum(texts), 0) as paragraphs
                        from consultations.statement where consultation = :consultation and state = 'PUBLISHED'""")
                .param("consultation", consultation)
                .query((row, number) -> new Progress(row.getLong("read"), row.getLong("paragraphs")))
                .single();
    }

    /** How many paragraphs have been read of how many there are. */
    public record Progress(long read, long paragraphs) {}

    private void recount(UUID statement) {
        jdbc.sql("select consultations.recount(:id)")
                .param("id", statement)
                .query()
                .singleRow();
    }
}
