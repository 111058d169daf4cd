package org.entente.documents.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.entente.documents.symbols.Symbol;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of the processes since 1998 as entries: symbol, date, adoption and source; the titles are descriptions. */
@Component
class ReferenceDocuments implements FirstData {

    /** Known by its id, whatever officers come to write of it. */
    private static final UUID LAST = id("A/RES/80/16");

    private final Documents documents;
    private final TakesDocuments takes;
    private final Clock clock;

    ReferenceDocuments(Documents documents, TakesDocuments takes, Clock clock) {
        this.documents = documents;
        this.takes = takes;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public String key() {
        return "documents.loading";
    }

    @Override
    public boolean isDemonstration() {
        return false;
    }

    @Override
    public boolean isLoaded() {
        return documents.find(LAST).isPresent();
    }

    @Override
    @Transactional
    public void load() {
        Csv.rows("/reference/documents.csv").forEach(this::add);
        // The source of the draft says what it became.
        var draft = documents.find(id("A/C.1/78/L.60/Rev.1")).orElseThrow();
        takes.relate(
                draft,
                new Relation(
                        UUID.randomUUID(), draft.id(), Relation.Kind.ADOPTED_AS, id("A/RES/78/16"), null, List.of()),
                null);
    }

    private void add(CSVRecord row) {
        var symbol = new Symbol(row.get("symbol"));
        var key = "documents.record.note." + symbol.written().replaceAll("[^A-Z0-9]", "_");
        takes.add(
                new Document(
                        id(symbol.written()),
                        symbol.written(),
                        Kind.valueOf(row.get("kind")),
                        Names.ofEach(language -> row.get(language.code())),
                        row.get("dated"),
                        symbol.body(),
                        row.get("adoption").isEmpty() ? null : Adoption.valueOf(row.get("adoption")),
                        Messages.has(key)
                                ? Names.ofEach(language -> Messages.text(language, key))
                                : new Names(Map.of()),
                        row.get("source"),
                        !row.get("unverified").isEmpty(),
                        false,
                        Audience.PUBLIC,
                        null,
                        clock.instant().truncatedTo(ChronoUnit.MICROS),
                        0),
                null);
    }

    private static UUID id(String symbol) {
        return UUID.nameUUIDFromBytes(("document " + symbol).getBytes(StandardCharsets.UTF_8));
    }
}
