package org.entente.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.consultations.Consultation;
import org.entente.consultations.Rule;
import org.entente.consultations.Scene;
import org.entente.consultations.propositions.Drawn;
import org.entente.consultations.propositions.Stance;
import org.entente.documents.FileStore;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.meetings.sideevents.SideEvent;
import org.entente.meetings.sideevents.TestSideEvents;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.proposals.TestProposals;
import org.entente.negotiation.silence.TestSilences;
import org.entente.stakeholders.TestAccreditations;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes one thing of each kind that search finds and that is not for everybody, with these words in it. */
final class ThingsToFind {

    /**
     * One of them, and the ways to it.
     *
     * @param isFor who may read it
     * @param isLaidOut whether search knows of it
     * @param api where programs are told of it; empty where its kind has no such place
     * @param files what can be taken away of it
     */
    record Thing(
            UUID id,
            String shelf,
            String table,
            Predicate<Reader> isFor,
            boolean isLaidOut,
            String api,
            List<String> files) {

        String page() {
            return "/en/" + shelf + "/" + id;
        }
    }

    private final ApplicationContext house;
    private final JdbcClient jdbc;
    private final Scene scene;
    private final Consultation consultation;
    private final UUID paragraph;
    private final UUID meeting;
    private final UUID session;

    ThingsToFind(ApplicationContext house) {
        this.house = house;
        jdbc = house.getBean(JdbcClient.class);
        scene = house.getBean(Scene.class);
        consultation = scene.open(Rule.NAMED, "AU");
        paragraph = scene.paragraph(scene.heard(consultation, "KEN", "A word for all."), 1);
        var held = house.getBean(TestMeetings.class).held(MeetingMode.FORMAL);
        meeting = held.id();
        session = held.session();
    }

    UUID party(String code) {
        return scene.party(code);
    }

    Thing statement(String words, String by, Audience audience) {
        var party = party(by);
        var id = scene.heard(consultation, by, words).id();
        openTo("consultations.statement", id, audience);
        return laidOut(
                id,
                "statements",
                "consultations.statement",
                reader -> audience.admits(reader, party),
                "/api/v1/statements/" + id,
                List.of("/en/statements/" + id + "/file"));
    }

    Thing report(String words, Audience audience) {
        var id = scene.published(words, paragraph, consultation);
        openTo("consultations.report", id, audience);
        return laidOut(
                id,
                "reports",
                "consultations.report",
                reader -> audience.admits(reader, null),
                "/api/v1/reports/" + id,
                List.of("/en/reports/" + id + "/report.akn.xml", "/en/reports/" + id + "/report.docx"));
    }

    Thing proposition(String words, Audience audience) {
        var id = house.getBean(Drawn.class).open(consultation, words, paragraph).id();
        openTo("consultations.proposition", id, audience);
        return laidOut(
                id,
                "propositions",
                "consultations.proposition",
                reader -> audience.admits(reader, null),
                "/api/v1/propositions/" + id,
                List.of());
    }

    Thing text(String words, Audience audience) {
        var id = house.getBean(TestTexts.class).issued(audience, words).id();
        return laidOut(
                id,
                "texts",
                "negotiation.text",
                reader -> audience.admits(reader, null),
                "/api/v1/texts/" + id,
                List.of("/en/texts/" + id + "/versions/1/text.txt", "/en/texts/" + id + "/versions/1/text.akn.xml"));
    }

    /** For whom its text is. */
    Thing proposal(String words, Audience audience) {
        var text = house.getBean(TestTexts.class).issued(audience, "What is to be replaced, " + UUID.randomUUID());
        var id = house.getBean(TestProposals.class).sent(text, "KEN", words).id();
        return laidOut(
                id,
                "proposals",
                "negotiation.proposal",
                reader -> audience.admits(reader, null),
                "/api/v1/proposals/" + id,
                List.of("/en/texts/" + text.id() + "/proposals/compilation.docx"));
    }

    /** For whom its proposition is. */
    Thing position(String words, Audience audience) {
        var drawn = house.getBean(Drawn.class);
        var on = drawn.open(consultation, "What is to be agreed to, " + UUID.randomUUID(), paragraph);
        openTo("consultations.proposition", on.id(), audience);
        var id = drawn.said(on, "KEN", Stance.NEEDS_CHANGE, words).id();
        return laidOut(
                id,
                "positions",
                "consultations.stance",
                reader -> audience.admits(reader, null),
                "/api/v1/propositions/" + on.id(),
                List.of());
    }

    /** For whom its text is. */
    Thing silence(String words, Audience audience) {
        var text = house.getBean(TestTexts.class).issued(audience, "What is put under silence, " + UUID.randomUUID());
        var id = house.getBean(TestSilences.class).running(text, "KEN").id();
        jdbc.sql("update negotiation.silence set notes = jsonb_build_object('en', :words::text) where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
        return laidOut(
                id,
                "silence",
                "negotiation.silence",
                reader -> audience.admits(reader, null),
                "/api/v1/silence/" + id,
                List.of());
    }

    /** Everybody knows by name who is accredited; until then an application that was sent is its own and the offices'. */
    Thing application(String words, boolean accredited) {
        var made = house.getBean(TestAccreditations.class);
        var to = made.open();
        var seat = made.state("FOUND", "A State of a test");
        var code = "FOUND-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var by = made.organisation(code, "Organisation " + code);
        var id = accredited
                ? made.accredited(to, by, seat).id()
                : made.byRight(to, by, seat).id();
        jdbc.sql("update stakeholders.application set name = :words, state = :state where id = :id")
                .param("words", words)
                .param("state", accredited ? "ACCREDITED" : "SUBMITTED")
                .param("id", id)
                .update();
        changed("applications", id);
        return new Thing(
                id,
                "applications",
                "stakeholders.application",
                reader -> accredited || reader.isRapporteur(),
                accredited,
                "",
                List.of());
    }

    /** What an accredited organisation says of itself, which its page shows to fewer than its name. */
    UUID relevance(String words, UUID organisation) {
        var id = application("Organisation " + UUID.randomUUID(), true).id();
        jdbc.sql("update stakeholders.application set relevance = :words, party = :organisation where id = :id")
                .param("words", words)
                .param("organisation", organisation)
                .param("id", id)
                .update();
        changed("applications", id);
        return id;
    }

    Thing accreditation(String words) {
        var id = house.getBean(TestAccreditations.class).open().id();
        jdbc.sql("update stakeholders.accreditation set titles = jsonb_build_object('en', :words::text) where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
        return laidOut(
                id,
                "accreditations",
                "stakeholders.accreditation",
                reader -> true,
                "/api/v1/accreditations/" + id,
                List.of());
    }

    Thing document(String words, String of, Audience audience) {
        var owner = party(of);
        var id = UUID.randomUUID();
        var text = UUID.randomUUID();
        jdbc.sql("""
                        insert into documents.document (id, sort_key, kind, titles, audience, named, owner, added_at)
                        values (:id, '~', 'REPORT', jsonb_build_object('en', :words::text), :audience, :named, :owner, now())""")
                .param("id", id)
                .param("words", words)
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .param("owner", owner)
                .update();
        jdbc.sql("""
                        insert into documents.text (id, document, language, edition, status, added_at)
                        values (:text, :id, 'en', 1, 'AUTHENTIC', now())""").param("text", text).param("id", id).update();
        var file = house.getBean(FileStore.class).keep(words).sha256();
        jdbc.sql("""
                        insert into documents.file (text, sha256, position, kind, name, size)
                        values (:text, :file, 0, 'TEXT', 'a.txt', 1)""").param("text", text).param("file", file).update();
        return laidOut(
                id,
                "documents",
                "documents.document",
                reader -> audience.admits(reader, owner),
                "/api/v1/documents/" + id,
                List.of("/en/documents/texts/" + text + "/files/" + file));
    }

    Thing decision(String words, Audience audience) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.decision (id, meeting, adopted, decided_at, audience, named)
                        values (:id, :meeting, 'CONSENSUS', now(), :audience, :named)""")
                .param("id", id)
                .param("meeting", meeting)
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .update();
        jdbc.sql("""
                        insert into meetings.decision_text (decision, version, sentences, adopted, decided_at, at)
                        values (:id, 1, jsonb_build_object('en', :words::text), 'CONSENSUS', now(), now())""").param("id", id).param("words", words).update();
        return laidOut(
                id,
                "decisions",
                "meetings.decision",
                reader -> audience.admits(reader, null),
                "/api/v1/meetings/" + meeting + "/decisions",
                List.of());
    }

    /** It has no audience: once approved it is everybody's, until then whose it is and the officers'. */
    Thing sideEvent(String words, String of, boolean approved) {
        var organiser = party(of);
        var state = approved ? SideEvent.State.APPROVED : SideEvent.State.REQUESTED;
        var id = house.getBean(TestSideEvents.class)
                .of(session, organiser, state)
                .id();
        jdbc.sql("update meetings.side_event set titles = jsonb_build_object('en', :words::text) where id = :id")
                .param("words", words)
                .param("id", id)
                .update();
        Predicate<Reader> own = reader -> reader.isOfficer()
                || reader.delegate().filter(each -> each.belongsTo(organiser)).isPresent();
        changed("side-events", id);
        return new Thing(
                id,
                "side-events",
                "meetings.side_event",
                reader -> approved || own.test(reader),
                approved,
                "",
                List.of("/en/side-events/" + id + "/flyer"));
    }

    /** On an agenda, which is everybody's, before any meeting takes it up. */
    Thing agendaItem(String words) {
        house.getBean(TestMeetings.class).item(session, "1", words);
        return laidOut(
                session,
                "agendas",
                "meetings.agenda_item",
                reader -> true,
                "/api/v1/sessions/" + session + "/agenda",
                List.of());
    }

    /** To guide a consultation, on whose page everybody reads it. */
    Thing question(String words) {
        jdbc.sql("""
                        insert into consultations.question (consultation, element, texts)
                        values (:id, 'LAW', jsonb_build_object('en', :words::text))""").param("id", consultation.id()).param("words", words).update();
        return laidOut(
                consultation.id(),
                "consultations",
                "consultations.consultation",
                reader -> true,
                "/api/v1/consultations/" + consultation.id(),
                List.of());
    }

    private Thing laidOut(
            UUID id, String shelf, String table, Predicate<Reader> isFor, String api, List<String> files) {
        changed(shelf, id);
        return new Thing(id, shelf, table, isFor, true, api, files);
    }

    private void changed(String shelf, UUID id) {
        house.publishEvent(new WholesChanged(shelf, Set.of(id)));
    }

    private void openTo(String table, UUID id, Audience audience) {
        jdbc.sql("update " + table + " set audience = :audience, named = :named where id = :id")
                .param("audience", audience.kind().name())
                .param("named", Sql.array(audience.named()))
                .param("id", id)
                .update();
    }
}
