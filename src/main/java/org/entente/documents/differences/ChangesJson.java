package org.entente.documents.differences;

import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.entente.documents.comparison.Change;
import org.entente.documents.comparison.Run;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Changes as JSON, as docs/differences.md describes it; a line for each. */
final class ChangesJson {

    private ChangesJson() {}

    /** Leaves the stream open. */
    static void write(List<Change> changes, OutputStream out) {
        var writer = JsonMapper.shared().writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        try (var json = writer.createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayPropertyStart("paragraphs");
            json.writeRaw("\n");
            for (var change : changes) {
                write(change, json);
                json.writeRaw("\n");
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw("\n");
        }
    }

    private static void write(Change change, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("change", change.kind().name().toLowerCase(Locale.ROOT));
        places("old", change.before(), json);
        places("new", change.after(), json);
        json.writeArrayPropertyStart("words");
        for (var run : change.runs()) {
            json.writeStartObject();
            json.writeStringProperty("op", operation(run.kind()));
            json.writeStringProperty("text", run.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void places(String name, List<Integer> places, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        places.forEach(json::writeNumber);
        json.writeEndArray();
    }

    private static String operation(Run.Kind kind) {
        return switch (kind) {
            case SAME -> "equal";
            case ADDED -> "insert";
            case REMOVED -> "delete";
        };
    }
}
