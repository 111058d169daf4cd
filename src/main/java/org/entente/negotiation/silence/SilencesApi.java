package org.entente.negotiation.silence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.negotiation.TextReadings;
import org.entente.parties.Parties;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Silence procedures for programs: what everybody may know who reads the text, whoever asks; what a program collects goes on to others. */
@RestController
class SilencesApi {

    private final SilenceProcedures procedures;
    private final ReadsSilences reads;
    private final Parties parties;
    private final TextReadings readings;

    SilencesApi(SilenceProcedures procedures, ReadsSilences reads, Parties parties, TextReadings readings) {
        this.procedures = procedures;
        this.reads = reads;
        this.parties = parties;
        this.readings = readings;
    }

    @GetMapping("/api/v1/texts/{id}/silence")
    List<Map<String, @Nullable Object>> all(Ui ui, Reader reader, @PathVariable UUID id) {
        var text = readings.of(reader, id);
        return procedures.on(id).stream()
                .map(each -> json(reads.overview(ui, each)))
                .toList();
    }

    @GetMapping("/api/v1/silence/{id}")
    Map<String, @Nullable Object> one(Ui ui, Reader reader, @PathVariable UUID id) {
        var overview = reads.overview(ui, procedures.readableBy(reader, id));
        readings.note(reader, overview.text(), overview.procedure().path());
        return json(overview);
    }

    private Map<String, @Nullable Object> json(SilenceOverview overview) {
        var procedure = overview.procedure();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", procedure.id());
        json.put("text", procedure.text());
        json.put("version", procedure.version());
        json.put("versionNumber", overview.version().number());
        json.put("number", procedure.number());
        json.put("state", overview.state());
        json.put("whole", procedure.isOfTheWhole());
        json.put("paragraphs", procedure.paragraphs());
        json.put("states", parties.codes(procedure.states()));
        json.put("notes", procedure.notes().byCode());
        json.put("setAt", procedure.setAt());
        json.put("opensAt", procedure.opensAt());
        json.put("closesAt", procedure.closesAt());
        json.put("zone", procedure.zone().getId());
        json.put("endedAt", procedure.endedAt());
        json.put("carriedOut", procedure.carriedOut());
        json.put("outcome", procedure.outcome());
        json.put("calledOffBecause", procedure.because());
        json.put(
                "extensions",
                overview.extensions().stream().map(SilencesApi::json).toList());
        json.put("breaks", overview.facts().stream().map(this::json).toList());
        json.put("fictitious", procedure.fictitious());
        return json;
    }

    private static Map<String, @Nullable Object> json(SilenceExtension extension) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("before", extension.before());
        json.put("after", extension.after());
        json.put("reason", extension.reason());
        json.put("at", extension.at());
        return json;
    }

    /** Whose it is stands there where the State shows it to everybody. */
    private Map<String, @Nullable Object> json(BreakFact fact) {
        var told = fact.told();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("all", fact.isOfAll());
        json.put("paragraphs", fact.paragraphs());
        json.put("at", fact.at());
        json.put("withdrawnAt", fact.withdrawnAt());
        json.put("state", told == null ? null : parties.code(told.party()).orElse(null));
        json.put("reason", told == null ? null : told.reason());
        json.put("language", told == null ? null : told.language().code());
        return json;
    }
}
