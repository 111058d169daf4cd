package org.entente.meetings.statements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.consultations.Incoming;
import org.entente.consultations.Statement;
import org.entente.consultations.StatementState;
import org.entente.consultations.TakesStatements;
import org.entente.documents.FileStore;
import org.entente.ground.FirstData;
import org.entente.languages.Names;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.PartyId;
import org.entente.process.bodies.DemonstratedBodies;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What fictitious States said and decided at the first meetings of the session that runs when the demonstration is loaded. */
@Component
class DemonstratesWords implements FirstData {

    private static final String FILE = "/demonstration/words.json";

    private final Meetings meetings;
    private final Agenda agenda;
    private final Records records;
    private final Interventions interventions;
    private final Decisions decisions;
    private final TakesStatements takes;
    private final FileStore files;

    DemonstratesWords(
            Meetings meetings,
            Agenda agenda,
            Records records,
            Interventions interventions,
            Decisions decisions,
            TakesStatements takes,
            FileStore files) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.records = records;
        this.interventions = interventions;
        this.decisions = decisions;
        this.takes = takes;
        this.files = files;
    }

    /** After the meetings. */
    @Override
    public int order() {
        return 98;
    }

    @Override
    public String key() {
        return "statements.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return records.of(DemonstratedBodies.SESSION).isPresent();
    }

    @Override
    public void load() {
        var held = meetings.of(DemonstratedBodies.SESSION);
        if (held.isEmpty()) return;
        var json = json();
        var items = new HashMap<String, UUID>();
        for (AgendaItem item : agenda.of(DemonstratedBodies.SESSION)) items.put(item.number(), item.id());
        var decision = decided(held.getFirst(), items, json.get("decision"));
        var given = new HashMap<String, UUID>();
        for (var each : json.get("statements")) {
            var meeting = takingUp(held, each.get("item").asString());
            given.put(each.get("party").asString(), say(meeting, items, decision, given, each));
        }
    }

    private Meeting takingUp(List<Meeting> held, String item) {
        return held.stream()
                .filter(meeting -> agenda.at(meeting.id()).stream()
                        .anyMatch(each -> each.number().equals(item)))
                .findFirst()
                .orElseThrow();
    }

    private UUID decided(Meeting meeting, Map<String, UUID> items, JsonNode json) {
        var at = meeting.startsAt().plus(Duration.ofMinutes(25));
        var decision = new Decision(
                UUID.randomUUID(),
                meeting.id(),
                items.get(json.get("item").asString()),
                MannerOfAdoption.CONSENSUS,
                null,
                at,
                meeting.audience(),
                1,
                Names.ofEach(
                        language -> json.get("sentences").get(language.code()).asString()),
                null,
                0);
        decisions.add(decision, null, at);
        return decision.id();
    }

    private UUID say(Meeting meeting, Map<String, UUID> items, UUID decision, Map<String, UUID> given, JsonNode json) {
        var kind = InterventionKind.valueOf(json.get("kind").asString());
        var taken = takes.take(
                records.opened(meeting.session(), null),
                incoming(meeting, json),
                kept(json.get("text")),
                "statement.txt",
                null,
                statement -> interventions.add(new Intervention(
                        statement.id(),
                        meeting.id(),
                        items.get(json.get("item").asString()),
                        kind,
                        kind == InterventionKind.EXPLANATION_AFTER ? decision : null,
                        replyTo(json, given),
                        json.get("check").asBoolean(),
                        null,
                        json.has("video") ? Integer.valueOf(json.get("video").asInt()) : null,
                        0)));
        if (json.has("delivered")) deliver(taken.statement(), json.get("delivered"));
        return taken.statement().id();
    }

    private void deliver(Statement prepared, JsonNode text) {
        var said = takes.correct(prepared, kept(text), "statement.txt", (UUID) null);
        interventions.save(interventions.get(said.id()).delivered(said.version()));
    }

    private static Incoming incoming(Meeting meeting, JsonNode json) {
        var behalf = json.path("onBehalfOf").asString("");
        return new Incoming(
                PartyId.ofCode(json.get("party").asString()).id(),
                behalf.isEmpty() ? null : PartyId.ofCode(behalf).id(),
                List.of(),
                json.get("language").asString(),
                meeting.startsAt().atZone(meeting.zone()).toLocalDate(),
                false,
                StatementState.PUBLISHED,
                false,
                meeting.audience(),
                false);
    }

    private static @Nullable UUID replyTo(JsonNode json, Map<String, UUID> given) {
        return json.has("replyTo") ? given.get(json.get("replyTo").asString()) : null;
    }

    private String kept(JsonNode text) {
        return files.keep(text.asString()).sha256();
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesWords.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
