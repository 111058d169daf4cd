package org.entente.process.bodies;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.commons.csv.CSVRecord;
import org.entente.ground.Csv;
import org.entente.ground.FirstData;
import org.entente.languages.Names;
import org.entente.parties.PartyId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The processes since the proposal of a programme of action, as far as a source tells; what is not confirmed is marked. */
@Component
class ReferenceProcesses implements FirstData {

    private final Bodies bodies;
    private final Namings namings;
    private final Mandates mandates;
    private final Cycles cycles;
    private final Tenures tenures;

    ReferenceProcesses(Bodies bodies, Namings namings, Mandates mandates, Cycles cycles, Tenures tenures) {
        this.bodies = bodies;
        this.namings = namings;
        this.mandates = mandates;
        this.cycles = cycles;
        this.tenures = tenures;
    }

    /** After the documents that decided. */
    @Override
    public int order() {
        return 26;
    }

    @Override
    public String key() {
        return "bodies.loading";
    }

    @Override
    public boolean isDemonstration() {
        return false;
    }

    /** Known by its code, whatever officers come to write of it. */
    @Override
    public boolean isLoaded() {
        return bodies.coded("GM").isPresent();
    }

    @Override
    @Transactional
    public void load() {
        Csv.rows("/reference/processes.csv").forEach(this::addProcess);
        Csv.rows("/reference/process_names.csv").forEach(this::addNaming);
        Csv.rows("/reference/process_mandates.csv").forEach(this::addMandate);
        Csv.rows("/reference/process_cycles.csv").forEach(this::addCycle);
        Csv.rows("/reference/bodies.csv").forEach(this::addBody);
        Csv.rows("/reference/body_officers.csv").forEach(this::addTenure);
        Csv.rows("/reference/sessions.csv").forEach(this::addSession);
    }

    private void addProcess(CSVRecord row) {
        bodies.add(new Process(
                id("process", row.get("code")),
                row.get("code"),
                names(row, ""),
                day(row, "from"),
                day(row, "to"),
                false,
                row.get("source"),
                isUnverified(row),
                0));
    }

    private void addNaming(CSVRecord row) {
        namings.add(new Naming(
                UUID.randomUUID(),
                id("process", row.get("process")),
                names(row, ""),
                day(row, "from"),
                day(row, "to"),
                row.get("symbol"),
                row.get("source"),
                isUnverified(row)));
    }

    private void addMandate(CSVRecord row) {
        mandates.add(new Mandate(
                UUID.randomUUID(),
                id("process", row.get("process")),
                row.get("symbol"),
                row.get("paragraph"),
                names(row, ""),
                row.get("source"),
                isUnverified(row)));
    }

    private void addCycle(CSVRecord row) {
        cycles.add(new Cycle(
                UUID.randomUUID(),
                id("process", row.get("process")),
                names(row, ""),
                Integer.parseInt(row.get("first")),
                Integer.parseInt(row.get("last")),
                row.get("review").isEmpty() ? null : Integer.valueOf(row.get("review")),
                row.get("symbol"),
                row.get("source"),
                isUnverified(row)));
    }

    private void addBody(CSVRecord row) {
        bodies.add(new Body(
                id("body", row.get("code")),
                id("process", row.get("process")),
                BodyKind.valueOf(row.get("kind")),
                names(row, ""),
                day(row, "from"),
                day(row, "to"),
                row.get("symbol"),
                Integer.parseInt(row.get("position")),
                false,
                row.get("source"),
                isUnverified(row),
                0));
    }

    private void addTenure(CSVRecord row) {
        tenures.add(new Tenure(
                UUID.randomUUID(),
                id("body", row.get("body")),
                Office.valueOf(row.get("office")),
                names(row, ""),
                row.get("person"),
                PartyId.ofCode(row.get("party")).id(),
                null,
                day(row, "from"),
                day(row, "to"),
                row.get("symbol"),
                row.get("source"),
                isUnverified(row)));
    }

    private void addSession(CSVRecord row) {
        bodies.add(new Session(
                id("session", row.get("code")),
                id("body", row.get("body")),
                names(row, ""),
                day(row, "start"),
                day(row, "end"),
                names(row, "place_"),
                false,
                row.get("source"),
                isUnverified(row),
                0));
    }

    private static Names names(CSVRecord row, String prefix) {
        return Names.ofEach(
                language -> row.isMapped(prefix + language.code()) ? row.get(prefix + language.code()) : "");
    }

    private static @Nullable LocalDate day(CSVRecord row, String column) {
        return row.get(column).isEmpty() ? null : LocalDate.parse(row.get(column));
    }

    private static boolean isUnverified(CSVRecord row) {
        return !row.get("unverified").isEmpty();
    }

    /** The same in every house, so that one can speak to the other of it. */
    private static UUID id(String kind, String code) {
        return UUID.nameUUIDFromBytes((kind + " " + code).getBytes(StandardCharsets.UTF_8));
    }
}
