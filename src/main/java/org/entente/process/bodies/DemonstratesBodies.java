package org.entente.process.bodies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.ground.FirstData;
import org.entente.languages.Names;
import org.entente.parties.PartyId;
import org.entente.web.Dates;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process that nobody set going: a plenary and two thematic groups, of which one meets on the day it is loaded. */
@Component
class DemonstratesBodies implements FirstData {

    private static final String FILE = "/demonstration/bodies.json";
    private static final String SOURCE = "Demonstration";

    private static final Map<String, UUID> IDS = Map.ofEntries(
            Map.entry("PLENARY", DemonstratedBodies.PLENARY),
            Map.entry("FIRST_GROUP", DemonstratedBodies.FIRST_GROUP),
            Map.entry("SECOND_GROUP", DemonstratedBodies.SECOND_GROUP),
            Map.entry("ORGANIZATIONAL_SESSION", DemonstratedBodies.ORGANIZATIONAL_SESSION),
            Map.entry("SESSION", DemonstratedBodies.SESSION),
            Map.entry("NEXT_SESSION", DemonstratedBodies.NEXT_SESSION),
            Map.entry("FIRST_GROUP_SESSION", DemonstratedBodies.FIRST_GROUP_SESSION),
            Map.entry("SECOND_GROUP_SESSION", DemonstratedBodies.SECOND_GROUP_SESSION));

    private final Bodies bodies;
    private final Namings namings;
    private final Cycles cycles;
    private final Tenures tenures;
    private final Clock clock;

    DemonstratesBodies(Bodies bodies, Namings namings, Cycles cycles, Tenures tenures, Clock clock) {
        this.bodies = bodies;
        this.namings = namings;
        this.cycles = cycles;
        this.tenures = tenures;
        this.clock = clock;
    }

    /** After the fictitious parties, and before what meets. */
    @Override
    public int order() {
        return 94;
    }

    @Override
    public String key() {
        return "bodies.demonstration.loading";
    }

    @Override
    public boolean isDemonstration() {
        return true;
    }

    @Override
    public boolean isLoaded() {
        return bodies.findProcess(DemonstratedBodies.PROCESS).isPresent();
    }

    @Override
    @Transactional
    public void load() {
        var json = json();
        var today = Dates.today(clock);
        var names = names(json.get("names"));
        var process = DemonstratedBodies.PROCESS;
        bodies.add(new Process(process, "DEMONSTRATION", names, null, null, true, SOURCE, false, 0));
        var renamed = today.minusDays(400);
        namings.add(new Naming(
                UUID.randomUUID(), process, names(json.get("former")), null, renamed.minusDays(1), "", SOURCE, false));
        namings.add(new Naming(UUID.randomUUID(), process, names, renamed, null, "", SOURCE, false));
        var year = today.getYear();
        cycles.add(new Cycle(
                UUID.randomUUID(), process, names(json.get("cycle")), year, year + 4, year + 4, "", SOURCE, false));
        json.get("bodies").forEach(this::addBody);
        json.get("officers").forEach(each -> addTenure(each, today));
        json.get("sessions").forEach(each -> addSession(each, names(json.get("place")), today));
    }

    private void addBody(JsonNode json) {
        bodies.add(new Body(
                id(json, "id"),
                DemonstratedBodies.PROCESS,
                BodyKind.valueOf(json.get("kind").asString()),
                names(json.get("names")),
                null,
                null,
                "",
                json.get("position").asInt(),
                true,
                SOURCE,
                false,
                0));
    }

    private void addTenure(JsonNode json, LocalDate today) {
        tenures.add(new Tenure(
                UUID.randomUUID(),
                id(json, "body"),
                Office.valueOf(json.get("office").asString()),
                new Names(Map.of()),
                json.get("person").asString(),
                PartyId.ofCode(json.get("party").asString()).id(),
                null,
                today.minusDays(200),
                null,
                "",
                SOURCE,
                false));
    }

    private void addSession(JsonNode json, Names places, LocalDate today) {
        bodies.add(new Session(
                id(json, "id"),
                id(json, "body"),
                names(json.get("names")),
                today.plusDays(json.get("first").asInt()),
                today.plusDays(json.get("last").asInt()),
                places,
                true,
                SOURCE,
                false,
                0));
    }

    private static UUID id(JsonNode json, String field) {
        return Objects.requireNonNull(IDS.get(json.get(field).asString()));
    }

    private static Names names(JsonNode json) {
        return Names.ofEach(language -> json.get(language.code()).asString());
    }

    private static JsonNode json() {
        try (var in = Objects.requireNonNull(DemonstratesBodies.class.getResourceAsStream(FILE), FILE)) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
