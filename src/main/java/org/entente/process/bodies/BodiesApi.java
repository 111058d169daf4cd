package org.entente.process.bodies;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Processes, bodies and sessions for programs. */
@RestController
class BodiesApi {

    private final Bodies bodies;
    private final Namings namings;
    private final Mandates mandates;
    private final Cycles cycles;
    private final Tenures tenures;
    private final Parties parties;

    BodiesApi(Bodies bodies, Namings namings, Mandates mandates, Cycles cycles, Tenures tenures, Parties parties) {
        this.bodies = bodies;
        this.namings = namings;
        this.mandates = mandates;
        this.cycles = cycles;
        this.tenures = tenures;
        this.parties = parties;
    }

    @GetMapping("/api/v1/processes")
    List<Map<String, Object>> processes() {
        return bodies.processes().stream().map(BodiesApi::brief).toList();
    }

    @GetMapping("/api/v1/processes/{id}")
    Map<String, Object> process(@PathVariable UUID id) {
        var json = brief(bodies.process(id));
        json.put("namings", namings.of(id).stream().map(BodiesApi::naming).toList());
        json.put("mandates", mandates.of(id).stream().map(BodiesApi::mandate).toList());
        json.put("bodies", bodies.of(id).stream().map(BodiesApi::brief).toList());
        json.put("cycles", cycles.of(id).stream().map(BodiesApi::cycle).toList());
        json.put(
                "sessions", bodies.sessionsIn(id).stream().map(BodiesApi::brief).toList());
        return json;
    }

    @GetMapping("/api/v1/bodies/{id}")
    Map<String, Object> body(@PathVariable UUID id) {
        var json = brief(bodies.get(id));
        json.put("officers", tenures.of(id).stream().map(this::tenure).toList());
        json.put("sessions", bodies.sessions(id).stream().map(BodiesApi::brief).toList());
        return json;
    }

    @GetMapping("/api/v1/sessions/{id}")
    Map<String, Object> session(@PathVariable UUID id) {
        return brief(bodies.session(id));
    }

    private static Map<String, Object> brief(Process process) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", process.id());
        json.put("code", process.code());
        json.put("names", process.names().byCode());
        json.put("validFrom", process.validFrom());
        json.put("validTo", process.validTo());
        json.put("fictitious", process.fictitious());
        return sourced(json, process.source(), process.unverified());
    }

    private static Map<String, Object> brief(Body body) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", body.id());
        json.put("process", body.process());
        json.put("kind", body.kind());
        json.put("names", body.names().byCode());
        json.put("validFrom", body.validFrom());
        json.put("validTo", body.validTo());
        json.put("symbol", known(body.symbol()));
        json.put("fictitious", body.fictitious());
        return sourced(json, body.source(), body.unverified());
    }

    private static Map<String, Object> brief(Session session) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", session.id());
        json.put("body", session.body());
        json.put("names", session.names().byCode());
        json.put("startsOn", session.startsOn());
        json.put("endsOn", session.endsOn());
        json.put("places", session.places().byCode());
        json.put("fictitious", session.fictitious());
        return sourced(json, session.source(), session.unverified());
    }

    private static Map<String, Object> naming(Naming naming) {
        var json = new LinkedHashMap<String, Object>();
        json.put("names", naming.names().byCode());
        json.put("validFrom", naming.validFrom());
        json.put("validTo", naming.validTo());
        json.put("symbol", known(naming.symbol()));
        return sourced(json, naming.source(), naming.unverified());
    }

    private static Map<String, Object> mandate(Mandate mandate) {
        var json = new LinkedHashMap<String, Object>();
        json.put("symbol", mandate.symbol());
        json.put("paragraph", known(mandate.paragraph()));
        json.put("summaries", mandate.summaries().byCode());
        return sourced(json, mandate.source(), mandate.unverified());
    }

    private static Map<String, Object> cycle(Cycle cycle) {
        var json = new LinkedHashMap<String, Object>();
        json.put("names", cycle.names().byCode());
        json.put("firstYear", cycle.firstYear());
        json.put("lastYear", cycle.lastYear());
        json.put("reviewYear", cycle.reviewYear());
        json.put("symbol", known(cycle.symbol()));
        return sourced(json, cycle.source(), cycle.unverified());
    }

    private Map<String, Object> tenure(Tenure tenure) {
        var party = tenure.party();
        var json = new LinkedHashMap<String, Object>();
        json.put("office", tenure.office());
        json.put("titles", tenure.titles().byCode());
        json.put("person", tenure.person());
        json.put(
                "party",
                party == null
                        ? null
                        : parties.find(new PartyId(party))
                                .map(known -> known.code())
                                .orElse(null));
        json.put("validFrom", tenure.validFrom());
        json.put("validTo", tenure.validTo());
        json.put("symbol", known(tenure.symbol()));
        return sourced(json, tenure.source(), tenure.unverified());
    }

    private static @Nullable String known(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Map<String, Object> sourced(Map<String, Object> json, String source, boolean unverified) {
        json.put("source", source);
        json.put("unverified", unverified);
        return json;
    }
}
