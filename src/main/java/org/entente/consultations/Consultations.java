package org.entente.consultations;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.web.Delegate;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every consultation; that they are held is public, what is said in them only once it is published. */
@Repository
public class Consultations {

    private static final RowMapper<Consultation> CONSULTATION = (row, number) -> new Consultation(
            row.getObject("id", UUID.class),
            Names.ofJson(row.getString("titles")),
            Sql.uuids(row, "organisers"),
            Sql.uuids(row, "co_organisers"),
            row.getObject("starts_on", LocalDate.class),
            row.getObject("ends_on", LocalDate.class),
            Names.ofJson(row.getString("places")),
            row.getString("mode") == null ? null : Mode.valueOf(row.getString("mode")),
            Sql.texts(row, "languages"),
            Names.ofJson(row.getString("programmes")),
            Rule.valueOf(row.getString("rule")),
            State.valueOf(row.getString("state")),
            row.getBoolean("fictitious"),
            Names.ofJson(row.getString("notes")),
            row.getString("source"),
            row.getBoolean("unverified"),
            row.getLong("version"));

    private final JdbcClient jdbc;

    Consultations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Consultation get(UUID id) {
        return find(id).orElseThrow(NoSuchElementException::new);
    }

    public Optional<Consultation> find(UUID id) {
        return jdbc.sql("select * from consultations.consultation where id = :id")
                .param("id", id)
                .query(CONSULTATION)
                .optional();
    }

    /** Only officers convene, change, open and close. */
    Consultation keptBy(Delegate officer, UUID id) {
        officer.asOfficer();
        return get(id);
    }

    /** Open ones first, then the latest. */
    public List<Consultation> all() {
        return jdbc.sql("""
                        select * from consultations.consultation
                        order by state = 'OPEN' desc, fictitious, starts_on desc nulls last, titles ->> 'en', id""").query(CONSULTATION).list();
    }

    List<Consultation> of(Collection<UUID> ids) {
        return jdbc.sql(
                        "select * from consultations.consultation where id = any(:ids) order by starts_on nulls last, id")
                .param("ids", Sql.array(ids))
                .query(CONSULTATION)
                .list();
    }

    Map<String, String> choices(Language language) {
        var choices = new LinkedHashMap<String, String>();
        all().forEach(each -> choices.put(each.id().toString(), marked(each, language)));
        return choices;
    }

    /** No select box shows the demonstration without its mark. */
    private static String marked(Consultation consultation, Language language) {
        var title = consultation.title(language);
        return consultation.fictitious() ? title + " · " + Messages.text(language, "web.fictitious.short") : title;
    }

    void add(Consultation consultation, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into consultations.consultation (id, titles, organisers, co_organisers, starts_on, ends_on,
                            places, mode, languages, programmes, rule, state, fictitious, notes, source, unverified,
                            convened_at, convened_by)
                        values (:id, :titles::jsonb, :organisers, :coOrganisers, :startsOn, :endsOn, :places::jsonb, :mode,
                            :languages, :programmes::jsonb, :rule, :state, :fictitious, :notes::jsonb, :source, :unverified, :at, :by)""")
                .params(params(consultation))
                .param("state", consultation.state().name())
                .param("fictitious", consultation.fictitious())
                .param("source", consultation.source())
                .param("unverified", consultation.unverified())
                .param("at", Timestamp.from(now))
                .param("by", by)
                .update();
    }

    void save(Consultation consultation) {
        var rows = jdbc.sql("""
                        update consultations.consultation set titles = :titles::jsonb, organisers = :organisers,
                            co_organisers = :coOrganisers, starts_on = :startsOn, ends_on = :endsOn, places = :places::jsonb,
                            mode = :mode, languages = :languages, programmes = :programmes::jsonb, rule = :rule,
                            notes = :notes::jsonb, state = :state, version = version + 1
                        where id = :id and version = :version""")
                .params(params(consultation))
                .param("state", consultation.state().name())
                .param("version", consultation.version())
                .update();
        Sql.mustChangeOne(rows);
    }

    Map<String, Names> questions(UUID consultation) {
        var questions = new LinkedHashMap<String, Names>();
        jdbc.sql("select element, texts from consultations.question where consultation = :id order by element")
                .param("id", consultation)
                .query(row -> {
                    questions.put(row.getString(1), Names.ofJson(row.getString(2)));
                });
        return questions;
    }

    void ask(UUID consultation, Map<String, Names> questions) {
        jdbc.sql("delete from consultations.question where consultation = :id")
                .param("id", consultation)
                .update();
        questions.forEach((element, texts) -> {
            if (texts.isEmpty()) return;
            jdbc.sql(
                            "insert into consultations.question (consultation, element, texts) values (:id, :element, :texts::jsonb)")
                    .param("id", consultation)
                    .param("element", element)
                    .param("texts", texts.json())
                    .update();
        });
    }

    /** Elements that a sourced record of the past says were discussed. */
    List<String> discussed(UUID consultation) {
        return jdbc.sql("select element from consultations.discussed where consultation = :id")
                .param("id", consultation)
                .query((row, number) -> row.getString(1))
                .list();
    }

    void recordDiscussed(UUID consultation, String element) {
        jdbc.sql("insert into consultations.discussed (consultation, element) values (:id, :element)")
                .param("id", consultation)
                .param("element", element)
                .update();
    }

    void remove(UUID consultation) {
        jdbc.sql("delete from consultations.consultation where id = :id")
                .param("id", consultation)
                .update();
    }

    private static Map<String, @Nullable Object> params(Consultation consultation) {
        var params = new LinkedHashMap<String, @Nullable Object>();
        var mode = consultation.mode();
        params.put("id", consultation.id());
        params.put("titles", consultation.titles().json());
        params.put("organisers", Sql.array(consultation.organisers()));
        params.put("coOrganisers", Sql.array(consultation.coOrganisers()));
        params.put("startsOn", consultation.startsOn());
        params.put("endsOn", consultation.endsOn());
        params.put("places", consultation.places().json());
        params.put("mode", mode == null ? null : mode.name());
        params.put("languages", consultation.languages().toArray(String[]::new));
        params.put("programmes", consultation.programmes().json());
        params.put("rule", consultation.rule().name());
        params.put("notes", consultation.notes().json());
        return params;
    }
}
