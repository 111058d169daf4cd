package org.entente.negotiation;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts under negotiation; to whoever may not read one, it does not exist. */
@Repository
public class NegotiatedTexts {

    private static final RowMapper<NegotiatedText> TEXT = (row, number) -> new NegotiatedText(
            row.getObject("id", UUID.class),
            Names.ofJson(row.getString("titles")),
            row.getObject("session", UUID.class),
            Language.of(row.getString("language")).orElseThrow(),
            row.getBoolean("attributed"),
            Sql.audience(row),
            row.getBoolean("fictitious"),
            row.getTimestamp("begun_at").toInstant(),
            Sql.instant(row, "adopted_at"),
            row.getLong("lock"));

    private final JdbcClient jdbc;

    NegotiatedTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public NegotiatedText readableBy(Reader reader, UUID id) {
        return find(id).filter(text -> text.isReadableBy(reader)).orElseThrow(NoSuchElementException::new);
    }

    /** The newest first. */
    public List<NegotiatedText> readableBy(Reader reader) {
        return jdbc.sql("select * from negotiation.text order by begun_at desc, id").query(TEXT).list().stream()
                .filter(text -> text.isReadableBy(reader))
                .toList();
    }

    public List<NegotiatedText> at(UUID session, Reader reader) {
        return jdbc
                .sql("select * from negotiation.text where session = :session order by begun_at, id")
                .param("session", session)
                .query(TEXT)
                .list()
                .stream()
                .filter(text -> text.isReadableBy(reader))
                .toList();
    }

    /** The Chair, rapporteurs and officers write the versions of a text. */
    public NegotiatedText keptBy(Delegate rapporteur, UUID id) {
        rapporteur.asRapporteur();
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /** The Chair and officers put it under silence and before its body, and to others there is no such thing to do. */
    public NegotiatedText ledBy(Delegate chair, UUID id) {
        if (!isLedBy(chair)) throw new NoSuchElementException();
        return keptBy(chair, id);
    }

    public static boolean isLedBy(Delegate delegate) {
        return delegate.isOfficer() || delegate.roles().contains(Role.CHAIR);
    }

    public static boolean isLedBy(Reader reader) {
        return reader.delegate().filter(NegotiatedTexts::isLedBy).isPresent();
    }

    /** Who may read what rooms keep on it. */
    public Audience audience(UUID id) {
        return find(id).orElseThrow(NoSuchElementException::new).audience();
    }

    public Optional<NegotiatedText> find(UUID id) {
        return jdbc.sql("select * from negotiation.text where id = :id")
                .param("id", id)
                .query(TEXT)
                .optional();
    }

    /** Whoever goes on negotiating it holds it open meanwhile: it is adopted before that or after, and not in between. */
    public NegotiatedText holdOpen(UUID id) {
        var text = holdShared(id);
        text.mustBeOpen();
        return text;
    }

    /** For what is done to it before and after it is adopted alike. */
    public NegotiatedText holdShared(UUID id) {
        Sql.holdShared(jdbc, lock(id));
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    /**
     * Whoever adopts it waits for all who still negotiate, or change what it is called and who may read it, and they for the
     * gavel. It is asked for before anything is told to the chronicle: those who are waited for have it still to tell.
     */
    public void holdClosed(UUID id) {
        Sql.hold(jdbc, lock(id));
        jdbc.sql("select id from negotiation.text where id = :id for no key update")
                .param("id", id)
                .query()
                .listOfRows();
    }

    private static String lock(UUID text) {
        return "text " + text;
    }

    /** Once, and for good. */
    void close(UUID id, Instant at) {
        Sql.mustChangeOne(
                jdbc.sql("""
                        update negotiation.text set adopted_at = :at, lock = lock + 1
                        where id = :id and adopted_at is null""").param("at", Timestamp.from(at)).param("id", id).update());
    }

    List<NegotiatedText> among(Collection<UUID> ids) {
        return jdbc.sql("select * from negotiation.text where id = any(:ids)")
                .param("ids", Sql.array(ids))
                .query(TEXT)
                .list();
    }

    public List<UUID> all() {
        return jdbc.sql("select id from negotiation.text order by id")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** False where it is there already: the same form has come twice. */
    boolean add(NegotiatedText text, @Nullable UUID by) {
        return jdbc.sql("""
                                insert into negotiation.text (id, titles, session, language, attributed, audience, named, fictitious, begun_at, begun_by)
                                values (:id, :titles::jsonb, :session, :language, :attributed, :audience, :named, :fictitious, :at, :by)
                                on conflict do nothing""")
                        .param("id", text.id())
                        .param("titles", text.titles().json())
                        .param("session", text.session(), Types.OTHER)
                        .param("language", text.language().code())
                        .param("attributed", text.attributed())
                        .param("audience", text.audience().kind().name())
                        .param("named", Sql.array(text.audience().named()))
                        .param("fictitious", text.fictitious())
                        .param("at", Timestamp.from(text.begunAt()))
                        .param("by", by, Types.OTHER)
                        .update()
                == 1;
    }

    /** As somebody knew it: of two saves at once the second is told. */
    void save(NegotiatedText text) {
        Sql.mustChangeOne(jdbc.sql("""
                        update negotiation.text set titles = :titles::jsonb, session = :session, attributed = :attributed,
                            audience = :audience, named = :named, lock = lock + 1
                        where id = :id and lock = :lock""")
                .param("titles", text.titles().json())
                .param("session", text.session(), Types.OTHER)
                .param("attributed", text.attributed())
                .param("audience", text.audience().kind().name())
                .param("named", Sql.array(text.audience().named()))
                .param("id", text.id())
                .param("lock", text.lock())
                .update());
    }

    List<NegotiatedText> fictitious() {
        return jdbc.sql("select * from negotiation.text where fictitious order by begun_at, id")
                .query(TEXT)
                .list();
    }

    /** Those of the demonstration, with all that is theirs. */
    void removeFictitious() {
        jdbc.sql("delete from negotiation.text where fictitious").update();
    }
}
