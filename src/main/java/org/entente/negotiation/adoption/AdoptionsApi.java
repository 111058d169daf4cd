package org.entente.negotiation.adoption;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.entente.documents.record.Document;
import org.entente.languages.Language;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.adoption.AdoptionOverview.Voted;
import org.entente.parties.Parties;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Adoptions for programs: what everybody may know who reads the text. */
@RestController
class AdoptionsApi {

    private final TextAdoptions adoptions;
    private final ReadsAdoptions reads;
    private final Parties parties;
    private final TextReadings readings;

    AdoptionsApi(TextAdoptions adoptions, ReadsAdoptions reads, Parties parties, TextReadings readings) {
        this.adoptions = adoptions;
        this.reads = reads;
        this.parties = parties;
        this.readings = readings;
    }

    @GetMapping("/api/v1/texts/{id}/adoption")
    List<Map<String, @Nullable Object>> all(Ui ui, Reader reader, @PathVariable UUID id) {
        var text = readings.of(reader, id);
        return adoptions.on(id).stream()
                .map(each -> json(reads.overview(reader, ui.language(), each)))
                .toList();
    }

    @GetMapping("/api/v1/adoptions/{id}")
    Map<String, @Nullable Object> one(Ui ui, Reader reader, @PathVariable UUID id) {
        var overview = reads.overview(reader, ui.language(), adoptions.readableBy(reader, id));
        readings.note(reader, overview.text(), overview.adoption().path());
        return json(overview);
    }

    private Map<String, @Nullable Object> json(AdoptionOverview overview) {
        var adoption = overview.adoption();
        var document = overview.document();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", adoption.id());
        json.put("text", adoption.text());
        json.put("version", adoption.version());
        json.put("versionNumber", overview.version().number());
        json.put("number", adoption.number());
        json.put("manner", adoption.manner());
        json.put("rule", adoption.rule());
        json.put("majority", adoption.majority());
        json.put("states", parties.codes(adoption.states()));
        json.put("notes", adoption.notes().byCode());
        json.put("meeting", adoption.meeting());
        json.put("setAt", adoption.setAt());
        json.put("dueAt", adoption.dueAt());
        json.put("zone", adoption.zone().getId());
        json.put("state", overview.state());
        json.put("openedAt", adoption.openedAt());
        json.put("exactText", overview.exact());
        json.put("languages", overview.languages().stream().map(Language::code).toList());
        json.put("endedAt", adoption.endedAt());
        json.put("outcome", adoption.outcome());
        json.put("calledOffBecause", adoption.because());
        json.put("adoptedVersion", adoption.adopted());
        json.put("document", document == null ? null : document(document));
        json.put(
                "oralAmendments",
                overview.amendments().stream()
                        .map(each -> json(each.amendment()))
                        .toList());
        json.put("votes", overview.votes().stream().map(this::json).toList());
        json.put(
                "declarations", overview.declarations().stream().map(this::json).toList());
        json.put(
                "corrections",
                overview.corrections().stream().map(each -> json(each)).toList());
        json.put("fictitious", adoption.fictitious());
        return json;
    }

    private static Map<String, @Nullable Object> document(Document document) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", document.id());
        json.put("symbol", document.symbol());
        json.put("path", document.path());
        return json;
    }

    private static Map<String, @Nullable Object> json(OralAmendment amendment) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", amendment.number());
        json.put("deed", amendment.deed());
        json.put("paragraph", amendment.paragraph());
        json.put("added", amendment.added());
        json.put("before", amendment.before());
        json.put("words", amendment.words().byCode());
        json.put("at", amendment.at());
        json.put("withdrawnAt", amendment.withdrawnAt());
        return json;
    }

    private Map<String, @Nullable Object> json(Voted voted) {
        var vote = voted.vote();
        var tally = voted.tally();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", vote.id());
        json.put("number", vote.number());
        json.put("whole", vote.isOfTheWhole());
        json.put("paragraphs", vote.paragraphs());
        json.put("rule", vote.rule());
        json.put("majority", vote.majority());
        json.put(
                "askedBy",
                vote.askedBy() == null ? null : parties.code(vote.askedBy()).orElse(null));
        json.put("openedAt", vote.openedAt());
        json.put("closedAt", vote.closedAt());
        json.put("carried", vote.carried());
        json.put("withdrawnAt", vote.withdrawnAt());
        if (tally != null)
            for (var choice : BallotChoice.values())
                json.put(choice.name().toLowerCase(Locale.ROOT), parties.codes(tally.of(choice)));
        var intended = new LinkedHashMap<String, BallotChoice>();
        voted.intended()
                .forEach((state, choice) ->
                        intended.put(String.valueOf(parties.code(state).orElse(null)), choice));
        json.put("intended", intended);
        return json;
    }

    private Map<String, @Nullable Object> json(Declaration declaration) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", declaration.id());
        json.put("kind", declaration.kind());
        json.put("state", parties.code(declaration.party()).orElse(null));
        json.put("paragraphs", declaration.paragraphs());
        json.put("words", declaration.words());
        json.put("language", declaration.language().code());
        json.put("at", declaration.at());
        json.put("withdrawnAt", declaration.withdrawnAt());
        return json;
    }

    private static Map<String, @Nullable Object> json(AdoptionOverview.Corrected corrected) {
        var correction = corrected.correction();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("number", correction.number());
        json.put("language", correction.language().code());
        json.put("paragraph", correction.paragraph());
        json.put("before", correction.before());
        json.put("after", correction.after());
        json.put("reason", correction.reason());
        json.put("at", correction.at());
        json.put("by", corrected.by());
        return json;
    }
}
