package org.entente.documents.exchange;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.entente.documents.exchange.OaiRefusal.Code;
import org.entente.documents.exchange.PublicRecord.Harvest;
import org.entente.documents.exchange.PublicRecord.Place;
import org.jspecify.annotations.Nullable;

/**
 * What a harvester asks for, checked as OAI-PMH 2.0 has it.
 *
 * @param arguments as they came, in the order of the protocol
 */
record OaiRequest(Verb verb, Map<String, String> arguments) {

    static final String FORMAT = "oai_dc";

    private static final String DAY = "\\d{4}-\\d\\d-\\d\\d";
    private static final String SECOND = DAY + "T\\d\\d:\\d\\d:\\d\\dZ";

    /** With the arguments that each must and may have; a resumption token stands alone. */
    enum Verb {
        Identify(Set.of(), Set.of(), false),
        ListMetadataFormats(Set.of(), Set.of("identifier"), false),
        ListSets(Set.of(), Set.of(), true),
        GetRecord(Set.of("identifier", "metadataPrefix"), Set.of(), false),
        ListIdentifiers(Set.of("metadataPrefix"), Set.of("from", "until", "set"), true),
        ListRecords(Set.of("metadataPrefix"), Set.of("from", "until", "set"), true);

        private final Set<String> must;
        private final Set<String> may;
        private final boolean resumes;

        Verb(Set<String> must, Set<String> may, boolean resumes) {
            this.must = must;
            this.may = may;
            this.resumes = resumes;
        }

        boolean takes(Set<String> names) {
            if (resumes && names.equals(Set.of("resumptionToken"))) return true;
            return names.containsAll(must)
                    && names.stream().allMatch(name -> must.contains(name) || may.contains(name));
        }
    }

    /** What is to come of a list: where it goes on, what it is narrowed to, and how many came before. */
    record Rest(Harvest harvest, @Nullable Place after, long before) {}

    static OaiRequest of(Map<String, String[]> parameters) {
        var verbs = parameters.getOrDefault("verb", new String[0]);
        if (verbs.length != 1) throw new OaiRefusal(Code.badVerb);
        var verb = verb(verbs[0]);
        var arguments = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> {
            if (name.equals("verb")) return;
            if (values.length != 1 || values[0].isEmpty()) throw new OaiRefusal(Code.badArgument);
            arguments.put(name, values[0]);
        });
        if (!verb.takes(arguments.keySet())) throw new OaiRefusal(Code.badArgument);
        return new OaiRequest(verb, arguments).checked();
    }

    @Nullable
    String argument(String name) {
        return arguments.get(name);
    }

    Rest rest() {
        var token = argument("resumptionToken");
        if (token != null) return ResumptionToken.read(token);
        var from = moment(argument("from"), false);
        var before = moment(argument("until"), true);
        return new Rest(new Harvest(from, before, arguments.getOrDefault("set", "")), null, 0);
    }

    private OaiRequest checked() {
        var from = argument("from");
        var until = argument("until");
        if (from != null && until != null) {
            var start = moment(from, false);
            var end = moment(until, true);
            // Both of one granularity, and in order.
            if (from.length() != until.length() || start == null || end == null || !start.isBefore(end))
                throw new OaiRefusal(Code.badArgument);
        }
        moment(from, false);
        moment(until, true);
        var set = argument("set");
        if (set != null && !OaiSets.SPEC.matcher(set).matches()) throw new OaiRefusal(Code.badArgument);
        var format = argument("metadataPrefix");
        if (format != null && !format.matches("[A-Za-z0-9_.!~*'()-]+")) throw new OaiRefusal(Code.badArgument);
        if (format != null && !format.equals(FORMAT)) throw new OaiRefusal(Code.cannotDisseminateFormat);
        return this;
    }

    private static Verb verb(String named) {
        for (var verb : Verb.values()) if (verb.name().equals(named)) return verb;
        throw new OaiRefusal(Code.badVerb);
    }

    /** A day or a second; of an end the moment behind it, for both ends belong to the span. */
    private static @Nullable Instant moment(@Nullable String written, boolean isEnd) {
        if (written == null) return null;
        try {
            if (written.matches(DAY)) {
                var day = LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant();
                return isEnd ? day.plus(1, ChronoUnit.DAYS) : day;
            }
            if (!written.matches(SECOND)) throw new OaiRefusal(Code.badArgument);
            var second = Instant.parse(written);
            return isEnd ? second.plusSeconds(1) : second;
        } catch (DateTimeException noMoment) {
            throw new OaiRefusal(Code.badArgument);
        }
    }
}
