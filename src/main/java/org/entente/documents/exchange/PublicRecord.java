package org.entente.documents.exchange;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What everybody may read and is no demonstration, whoever asks: for the feed, the sitemap, harvests and bulk. That a document
 * is public is asked of the document itself, not only of what is noted of it.
 */
@Repository
class PublicRecord {

    private static final RowMapper<Shown> SHOWN = (row, number) -> new Shown(
            Objects.requireNonNull(row.getObject("document", UUID.class)),
            row.getString("body"),
            row.getString("kind"),
            row.getTimestamp("at").toInstant(),
            row.getBoolean("gone"));

    private static final String STANDS = " exists (select from documents.document d"
            + " where d.id = s.document and d.audience = 'PUBLIC' and not d.fictitious)";

    private static final String NARROWED = " not s.gone and " + STANDS + """

             and (:body = '' or s.body = :body or starts_with(s.body, :body || '/'))
             and (:language = '' or exists (select from documents.text t where t.document = s.document
                                            and t.language = :language and t.status <> 'NOT_ISSUED'))""";

    /** The last that a harvest can name, and one more, as its end lies behind it. */
    private static final int LAST_YEAR = 10_000;

    private final JdbcClient jdbc;

    PublicRecord(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where a list goes on: behind what was changed at this moment and has this id. */
    record Place(Instant at, UUID document) {

        static Place of(Shown last) {
            return new Place(last.at(), last.document());
        }
    }

    /**
     * What a list is narrowed to.
     *
     * @param body the series of an organ and all series under it; empty for all
     */
    record Sought(String body, @Nullable Language language) {

        String languageCode() {
            return language == null ? "" : language.code();
        }
    }

    /**
     * What a harvest is narrowed to.
     *
     * @param from that moment or later
     * @param before earlier than that moment
     * @param set one of {@link OaiSets}; empty for all
     */
    record Harvest(@Nullable Instant from, @Nullable Instant before, String set) {}

    /** As it was written for whoever goes on; one that the database cannot hold was not written by us. */
    static Instant moment(String written) {
        var moment = Instant.parse(written);
        var year = moment.atOffset(ZoneOffset.UTC).getYear();
        if (year < 0 || year > LAST_YEAR) throw new DateTimeException(written);
        return moment;
    }

    /** As it changed, the oldest first; what went is among it. */
    List<Shown> changed(Harvest harvest, @Nullable Place after, int most) {
        var held = OaiSets.held(harvest.set());
        return jdbc.sql("select s.* from documents.shown s where (s.gone or " + STANDS + """
                        )
                        and (:from::timestamptz is null or s.at >= :from)
                        and (:before::timestamptz is null or s.at < :before)
                        and (:within::text is null or starts_with(s.body || '/', :within))
                        and (:kind = '' or s.kind = :kind)
                        and (:at::timestamptz is null or (s.at, s.document) > (:at, :id))
                        order by s.at, s.document limit :most""")
                .param("from", stamp(harvest.from()), Types.TIMESTAMP)
                .param("before", stamp(harvest.before()), Types.TIMESTAMP)
                .param("within", held.within(), Types.VARCHAR)
                .param("kind", held.kind())
                .param("at", stamp(after == null ? null : after.at()), Types.TIMESTAMP)
                .param("id", after == null ? null : after.document(), Types.OTHER)
                .param("most", most)
                .query(SHOWN)
                .list();
    }

    /** What changed last, the newest first. */
    List<Shown> newest(Sought sought, @Nullable Place before, int most) {
        return jdbc.sql("select s.* from documents.shown s where" + NARROWED + """

                        and (:at::timestamptz is null or (s.at, s.document) < (:at, :id))
                        order by s.at desc, s.document desc limit :most""")
                .param("body", sought.body())
                .param("language", sought.languageCode())
                .param("at", stamp(before == null ? null : before.at()), Types.TIMESTAMP)
                .param("id", before == null ? null : before.document(), Types.OTHER)
                .param("most", most)
                .query(SHOWN)
                .list();
    }

    /** In the order of ids, behind this one. */
    List<Shown> standing(Sought sought, @Nullable UUID after, int most) {
        return jdbc.sql("select s.* from documents.shown s where" + NARROWED + """

                        and (:after::uuid is null or s.document > :after)
                        order by s.document limit :most""")
                .param("body", sought.body())
                .param("language", sought.languageCode())
                .param("after", after, Types.OTHER)
                .param("most", most)
                .query(SHOWN)
                .list();
    }

    Optional<Shown> find(UUID document) {
        return jdbc.sql("select s.* from documents.shown s where s.document = :id and (s.gone or " + STANDS + ")")
                .param("id", document)
                .query(SHOWN)
                .optional();
    }

    /** Of all that stands every so many, in the order of ids: where the pages of the sitemap end, but for the last. */
    List<UUID> ends(int each) {
        return jdbc.sql("""
                        select document from (select s.document, row_number() over (order by s.document) as row,
                                                     count(*) over () as whole
                                              from documents.shown s where not s.gone and""" + STANDS + """
                        ) numbered where row % :each = 0 and row < whole order by document""")
                .param("each", each)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** The first paragraphs of a text, as far as a reader of feeds shows them. */
    List<String> beginning(UUID text) {
        return jdbc.sql("""
                        select p.words from documents.placement pl join documents.paragraph p on p.id = pl.paragraph
                        where pl.text = :text order by pl.position limit 3""")
                .param("text", text)
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    Optional<Instant> earliest() {
        return jdbc.sql("select min(at) from documents.shown")
                .query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    /** The series of all that was ever public. */
    List<String> bodies() {
        return jdbc.sql("select distinct body from documents.shown where body is not null order by body")
                .query((row, number) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
