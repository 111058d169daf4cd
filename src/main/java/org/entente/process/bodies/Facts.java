package org.entente.process.bodies;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/** What is known of a thing, as the chronicle keeps it and as its form shows it: a text for each field. */
final class Facts {

    private final Map<String, String> facts = new LinkedHashMap<>();

    private Facts() {}

    static Map<String, String> of(Process process) {
        return new Facts()
                .and("code", process.code())
                .and("from", process.validFrom())
                .and("to", process.validTo())
                .sourced(process.source(), process.unverified());
    }

    static Map<String, String> of(Naming naming) {
        return new Facts()
                .and("names", naming.names())
                .and("from", naming.validFrom())
                .and("to", naming.validTo())
                .and("symbol", naming.symbol())
                .sourced(naming.source(), naming.unverified());
    }

    static Map<String, String> of(Mandate mandate) {
        return new Facts()
                .and("symbol", mandate.symbol())
                .and("paragraph", mandate.paragraph())
                .and("summaries", mandate.summaries())
                .sourced(mandate.source(), mandate.unverified());
    }

    static Map<String, String> of(Cycle cycle) {
        return new Facts()
                .and("names", cycle.names())
                .and("firstYear", cycle.firstYear())
                .and("lastYear", cycle.lastYear())
                .and("reviewYear", cycle.reviewYear())
                .and("symbol", cycle.symbol())
                .sourced(cycle.source(), cycle.unverified());
    }

    static Map<String, String> of(Body body) {
        return new Facts()
                .and("kind", body.kind())
                .and("names", body.names())
                .and("from", body.validFrom())
                .and("to", body.validTo())
                .and("symbol", body.symbol())
                .and("position", body.position())
                .sourced(body.source(), body.unverified());
    }

    static Map<String, String> of(Session session) {
        return new Facts()
                .and("names", session.names())
                .and("startsOn", session.startsOn())
                .and("endsOn", session.endsOn())
                .and("places", session.places())
                .sourced(session.source(), session.unverified());
    }

    /** @param party its code; empty where none is known */
    static Map<String, String> of(Tenure tenure, String party) {
        return new Facts()
                .and("office", tenure.office())
                .and("titles", tenure.titles())
                .and("person", tenure.person())
                .and("party", party)
                .and("account", tenure.account())
                .and("from", tenure.validFrom())
                .and("to", tenure.validTo())
                .and("symbol", tenure.symbol())
                .sourced(tenure.source(), tenure.unverified());
    }

    private Facts and(String name, @Nullable Object value) {
        facts.put(name, Objects.toString(value, ""));
        return this;
    }

    /** In every language, so that a name that is taken away is seen to have been there. */
    private Facts and(String name, Names names) {
        for (var language : Language.values())
            facts.put(name + " " + language.code(), names.written(language).orElse(""));
        return this;
    }

    private Map<String, String> sourced(String source, boolean unverified) {
        return and("source", source).and("unverified", unverified ? "UNVERIFIED" : "").facts;
    }
}
