package org.entente.stakeholders;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Objections, each for its State and the Chair, and for whom either has told of it. For anybody else there are none: not how
 * many, not when, not on what.
 */
@Repository
public class Objections {

    private static final RowMapper<Objection> OBJECTION = (row, number) -> new Objection(
            row.getObject("id", UUID.class),
            row.getObject("application", UUID.class),
            row.getObject("party", UUID.class),
            row.getString("basis"),
            Language.of(row.getString("language")).orElseThrow(),
            row.getTimestamp("at").toInstant(),
            Sql.instant(row, "withdrawn_at"),
            Sql.instant(row, "published_at"));

    private static final RowMapper<ObjectionInquiry> INQUIRY = (row, number) -> new ObjectionInquiry(
            row.getObject("id", UUID.class),
            row.getObject("application", UUID.class),
            row.getObject("party", UUID.class),
            row.getTimestamp("at").toInstant(),
            Sql.instant(row, "answered_at"));

    private final JdbcClient jdbc;
    private final Presidency presidency;

    Objections(JdbcClient jdbc, Presidency presidency) {
        this.jdbc = jdbc;
        this.presidency = presidency;
    }

    /** Those that this reader may know of, the oldest first; all of them for the Chair of the body. */
    List<Objection> readableBy(Reader reader, Application application) {
        var all = all(application.id());
        if (presidency.isHeldBy(reader, application.accreditation())) return all;
        var told = toldTo(reader);
        return all.stream().filter(each -> isReadableBy(reader, each, told)).toList();
    }

    /** Those that their States let everybody know of. */
    List<Objection> published(UUID accreditation) {
        return jdbc.sql("""
                        select o.* from stakeholders.objection o join stakeholders.application a on a.id = o.application
                        where a.accreditation = :accreditation and o.published_at is not null order by o.published_at, o.id""")
                .param("accreditation", accreditation)
                .query(OBJECTION)
                .list();
    }

    private static boolean isReadableBy(Reader reader, Objection each, Set<UUID> told) {
        return reader.delegate().filter(own -> own.belongsTo(each.party())).isPresent()
                || each.isPublished()
                || told.contains(each.id());
    }

    private Set<UUID> toldTo(Reader reader) {
        var party = reader.delegate().map(Delegate::party).orElse(null);
        if (party == null) return Set.of();
        return Set.copyOf(jdbc.sql("select objection from stakeholders.disclosure where told = :party")
                .param("party", party)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }

    /** Only those who speak for its State act on it. */
    Objection ownOf(Delegate delegate, UUID id) {
        return find(id).filter(each -> delegate.speaksFor(each.party())).orElseThrow(NoSuchElementException::new);
    }

    /** All of them: for the program itself, and for the Chair of the body. */
    List<Objection> all(UUID application) {
        return jdbc.sql("select * from stakeholders.objection where application = :application order by at, id")
                .param("application", application)
                .query(OBJECTION)
                .list();
    }

    Optional<Objection> find(UUID id) {
        return jdbc.sql("select * from stakeholders.objection where id = :id")
                .param("id", id)
                .query(OBJECTION)
                .optional();
    }

    Optional<Objection> standing(UUID application, UUID party) {
        return all(application).stream()
                .filter(each -> each.stands() && each.party().equals(party))
                .findFirst();
    }

    boolean stands(UUID application) {
        return all(application).stream().anyMatch(Objection::stands);
    }

    /** False where one of this State stands already. */
    boolean add(Objection objection, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into stakeholders.objection (id, application, party, basis, language, at, by_person)
                                values (:id, :application, :party, :basis, :language, :at, :by) on conflict do nothing""")
                        .param("id", objection.id())
                        .param("application", objection.application())
                        .param("party", objection.party())
                        .param("basis", objection.basis())
                        .param("language", objection.language().code())
                        .param("at", Timestamp.from(objection.at()))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    /** Withdrawn or made public; of two at once the second is told. */
    void save(Objection objection, @Nullable UUID by) {
        Sql.mustChangeOne(jdbc.sql("""
                        update stakeholders.objection set withdrawn_at = :withdrawnAt, published_at = :publishedAt,
                            withdrawn_by = case when withdrawn_at is null and :withdrawnAt::timestamptz is not null then :by else withdrawn_by end,
                            published_by = case when published_at is null and :publishedAt::timestamptz is not null then :by else published_by end
                        where id = :id and (withdrawn_at is null or withdrawn_at = :withdrawnAt)
                          and (published_at is null or published_at = :publishedAt)""")
                .param("withdrawnAt", Sql.moment(objection.withdrawnAt()))
                .param("publishedAt", Sql.moment(objection.publishedAt()))
                .param("by", by, Types.OTHER)
                .param("id", objection.id())
                .update());
    }

    /** Of the reader’s own State; all of them, for the Chair. */
    List<ObjectionInquiry> inquiries(UUID application) {
        return jdbc.sql("select * from stakeholders.inquiry where application = :application order by at, id")
                .param("application", application)
                .query(INQUIRY)
                .list();
    }

    /** That the Chair has yet to answer, who asked first, first. */
    List<ObjectionInquiry> unanswered(UUID accreditation) {
        return jdbc.sql("""
                        select i.* from stakeholders.inquiry i join stakeholders.application a on a.id = i.application
                        where a.accreditation = :accreditation and i.answered_at is null order by i.at, i.id""")
                .param("accreditation", accreditation)
                .query(INQUIRY)
                .list();
    }

    Optional<ObjectionInquiry> inquiry(UUID id) {
        return jdbc.sql("select * from stakeholders.inquiry where id = :id")
                .param("id", id)
                .query(INQUIRY)
                .optional();
    }

    /** False where this State has asked already. */
    boolean add(ObjectionInquiry inquiry, UUID by) {
        return jdbc.sql("""
                                insert into stakeholders.inquiry (id, application, party, at, by_person)
                                values (:id, :application, :party, :at, :by) on conflict do nothing""")
                        .param("id", inquiry.id())
                        .param("application", inquiry.application())
                        .param("party", inquiry.party())
                        .param("at", Timestamp.from(inquiry.at()))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** False where it was answered already. */
    boolean answer(UUID inquiry, Instant at) {
        return jdbc.sql("update stakeholders.inquiry set answered_at = :at where id = :id and answered_at is null")
                        .param("at", Timestamp.from(at))
                        .param("id", inquiry)
                        .update()
                == 1;
    }

    /** Once, however often it is said. */
    void disclose(UUID id, Objection objection, UUID told, UUID by, Instant at) {
        jdbc.sql("""
                        insert into stakeholders.disclosure (id, objection, party, told, at, by_person)
                        values (:id, :objection, :party, :told, :at, :by) on conflict do nothing""")
                .param("id", id)
                .param("objection", objection.id())
                .param("party", objection.party())
                .param("told", told)
                .param("at", Timestamp.from(at))
                .param("by", by)
                .update();
    }

    /** To whom the Chair has told of an objection: for its State and the Chair. */
    List<UUID> toldOf(UUID objection) {
        return jdbc.sql("select told from stakeholders.disclosure where objection = :objection order by at, told")
                .param("objection", objection)
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }
}
