package org.entente.process.crosswalk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.symbols.Symbol;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What names and titles in the record say themselves: that a group is on capacity-building, and a report on norms. */
@Component
class ReferenceTies implements FirstData {

    private static final String FILE = "/reference/ties.csv";

    private final Ties ties;
    private final Documents documents;
    private final Clock clock;

    ReferenceTies(Ties ties, Documents documents, Clock clock) {
        this.ties = ties;
        this.documents = documents;
        this.clock = clock;
    }

    /** After elements, documents and bodies. */
    @Override
    public int order() {
        return 27;
    }

    @Override
    public String key() {
        return "crosswalk.loading";
    }

    @Override
    public boolean isDemonstration() {
        return false;
    }

    @Override
    public boolean isLoaded() {
        return ties.isKnown(id(Csv.rows(FILE).getFirst()));
    }

    @Override
    @Transactional
    public void load() {
        Csv.rows(FILE).forEach(row -> ties.add(tie(row), null, clock.instant()));
    }

    private Tie tie(CSVRecord row) {
        return new Tie(
                id(row),
                row.get("element"),
                document(row.get("symbol")),
                row.get("paragraph"),
                known("body", row.get("body")),
                known("session", row.get("session")),
                known("process", row.get("process")));
    }

    private @Nullable UUID document(String symbol) {
        return symbol.isEmpty()
                ? null
                : documents.called(new Symbol(symbol)).map(Document::id).orElseThrow();
    }

    /** As the room of bodies names what came with the program. */
    private static @Nullable UUID known(String kind, String code) {
        return code.isEmpty() ? null : named(kind + " " + code);
    }

    private static UUID id(CSVRecord row) {
        return named("tie " + row.get("element") + " " + row.get("symbol") + row.get("body") + row.get("session"));
    }

    private static UUID named(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}
