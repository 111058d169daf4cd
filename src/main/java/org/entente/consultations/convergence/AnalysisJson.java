package org.entente.consultations.convergence;

import java.io.OutputStream;
import java.util.Locale;
import java.util.OptionalDouble;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** A result as JSON, as docs/convergence.md describes it; what could not be computed is null and has its reason. */
public final class AnalysisJson {

    private final Analysis analysis;
    private final JsonGenerator json;

    private AnalysisJson(Analysis analysis, JsonGenerator json) {
        this.analysis = analysis;
        this.json = json;
    }

    /** Leaves the stream open. */
    public static void write(Analysis analysis, OutputStream out) {
        var writer = JsonMapper.shared().writerWithDefaultPrettyPrinter().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        try (var json = writer.createGenerator(out)) {
            new AnalysisJson(analysis, json).write();
        }
    }

    private void write() {
        json.writeStartObject();
        parameters();
        json.writeArrayPropertyStart("statements");
        analysis.findings().forEach(this::finding);
        json.writeEndArray();
        majority();
        representative();
        map();
        json.writeArrayPropertyStart("notComputed");
        analysis.missing().forEach(missing -> json.writeString(name(missing)));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void parameters() {
        var parameters = analysis.parameters();
        json.writeObjectPropertyStart("parameters");
        json.writeStringProperty("version", Parameters.VERSION);
        json.writeStringProperty("formula", name(parameters.formula()));
        json.writeNumberProperty("floor", parameters.floor());
        json.writeNumberProperty("significant", Parameters.SIGNIFICANT);
        json.writeNumberProperty("chosen", Parameters.CHOSEN);
        json.writeNumberProperty("participants", analysis.votes().participants().size());
        json.writeNumberProperty("statements", analysis.votes().statements().size());
        json.writeNumberProperty("votes", analysis.votes().count());
        json.writeArrayPropertyStart("groups");
        for (var group : analysis.grouping().groups()) {
            json.writeStartObject();
            json.writeStringProperty("group", group.name());
            json.writeNumberProperty("members", group.members());
            json.writeNumberProperty("participants", group.participants().length);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void finding(Finding finding) {
        json.writeStartObject();
        json.writeStringProperty("statement", finding.statement());
        number("groupAwareConsensus", finding.consensus());
        tally(finding.all());
        json.writeArrayPropertyStart("groups");
        finding.groups().forEach(this::group);
        json.writeEndArray();
        if (finding.division().isPresent()) {
            var division = finding.division().get();
            json.writeObjectPropertyStart("division");
            json.writeNumberProperty("value", division.value());
            json.writeStringProperty("agreeing", division.one());
            json.writeStringProperty("disagreeing", division.other());
            json.writeEndObject();
        } else {
            json.writeNullProperty("division");
        }
        json.writeEndObject();
    }

    private void group(InGroup group) {
        json.writeStartObject();
        json.writeStringProperty("group", group.group());
        json.writeNumberProperty("members", group.members());
        tally(group.inside());
        number("ra", compared(group, group.agreementRatio()));
        number("rat", compared(group, group.agreementRatioTest()));
        number("rd", compared(group, group.disagreementRatio()));
        number("rdt", compared(group, group.disagreementRatioTest()));
        var interval = group.agreementInterval();
        json.writeArrayPropertyStart("agreement");
        json.writeNumber(interval.low());
        json.writeNumber(interval.high());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void tally(Tally tally) {
        json.writeNumberProperty("na", tally.agrees());
        json.writeNumberProperty("nd", tally.disagrees());
        json.writeNumberProperty("ns", tally.votes());
        json.writeNumberProperty("pa", tally.agreement());
        json.writeNumberProperty("pd", tally.disagreement());
        json.writeNumberProperty("pat", tally.agreementTest());
        json.writeNumberProperty("pdt", tally.disagreementTest());
    }

    private void majority() {
        json.writeObjectPropertyStart("consensus");
        json.writeArrayPropertyStart("agree");
        analysis.majority().agree().forEach(finding -> json.writeString(finding.statement()));
        json.writeEndArray();
        json.writeArrayPropertyStart("disagree");
        analysis.majority().disagree().forEach(finding -> json.writeString(finding.statement()));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void representative() {
        json.writeObjectPropertyStart("representative");
        for (var group = 0; group < analysis.grouping().groups().size(); group++) {
            json.writeArrayPropertyStart(analysis.grouping().groups().get(group).name());
            for (var each : analysis.representative().get(group)) {
                json.writeStartObject();
                json.writeStringProperty("statement", each.statement());
                json.writeStringProperty("for", name(each.side()));
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void map() {
        if (analysis.map().isEmpty()) {
            json.writeNullProperty("map");
            return;
        }
        var map = analysis.map().get();
        json.writeObjectPropertyStart("map");
        json.writeArrayPropertyStart("shares");
        map.shares().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeArrayPropertyStart("participants");
        for (var point : map.points()) {
            json.writeStartObject();
            json.writeStringProperty("participant", point.participant());
            json.writeNumberProperty("x", point.x());
            json.writeNumberProperty("y", point.y());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void number(String name, OptionalDouble number) {
        if (number.isPresent()) json.writeNumberProperty(name, number.getAsDouble());
        else json.writeNullProperty(name);
    }

    private static OptionalDouble compared(InGroup group, double number) {
        return group.isCompared() ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
