package org.entente.consultations.propositions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What a reader may read of propositions, for programs; who spoke is named as the consultation's rule has it. */
@RestController
class PropositionsApi {

    private final Propositions propositions;
    private final Positions positions;
    private final Spreads spreads;
    private final Consultations consultations;
    private final Attribution attribution;
    private final Parties parties;
    private final Readings readings;

    PropositionsApi(
            Propositions propositions,
            Positions positions,
            Spreads spreads,
            Consultations consultations,
            Attribution attribution,
            Parties parties,
            Readings readings) {
        this.propositions = propositions;
        this.positions = positions;
        this.spreads = spreads;
        this.consultations = consultations;
        this.attribution = attribution;
        this.parties = parties;
        this.readings = readings;
    }

    @GetMapping("/api/v1/consultations/{id}/propositions")
    Map<String, @Nullable Object> all(Reader reader, @PathVariable UUID id) {
        var consultation = consultations.get(id);
        var here = propositions.in(id, reader);
        here.forEach(each -> note(each, reader));
        var overall = spreads.overall(consultation, here);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("consultation", id);
        json.put("fictitious", consultation.fictitious());
        json.put(
                "propositions",
                here.stream().map(each -> brief(each, overall.get(each.id()))).toList());
        return json;
    }

    @GetMapping("/api/v1/propositions/{id}")
    Map<String, @Nullable Object> one(Reader reader, @PathVariable UUID id) {
        var proposition = propositions.readableBy(reader, id);
        note(proposition, reader);
        var consultation = consultations.get(proposition.consultation());
        // By the rule for everybody, whoever asks: what a program collects goes on to others.
        var spread = spreads.of(consultation, proposition, Reader.guest(), Language.EN);
        var json = brief(proposition, spread.getFirst());
        json.put("paragraphs", proposition.paragraphs());
        json.put(
                "groups",
                spread.stream().skip(1).map(each -> counts(each, true)).toList());
        var named = attribution.isOpen(consultation, Reader.guest());
        json.put(
                "positions",
                positions.standing(proposition).stream()
                        .map(each -> position(each, consultation, named))
                        .toList());
        return json;
    }

    private Map<String, @Nullable Object> brief(Proposition proposition, @Nullable Distribution overall) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", proposition.id());
        json.put("consultation", proposition.consultation());
        json.put("element", proposition.element());
        json.put("state", proposition.state());
        json.put("language", proposition.language().code());
        json.put("texts", proposition.texts().byCode());
        var standings = new LinkedHashMap<String, Object>();
        proposition.wordings().forEach((language, wording) -> standings.put(language.code(), wording.standing()));
        json.put("standings", standings);
        json.put("openedAt", proposition.openedAt());
        json.put("withdrawnAt", proposition.withdrawnAt());
        json.put("withdrawnBecause", proposition.withdrawnBecause());
        json.put("audience", proposition.shownTo().kind());
        json.put("fictitious", proposition.fictitious());
        json.put("states", overall == null ? null : counts(overall, false));
        return json;
    }

    private Map<String, @Nullable Object> counts(Distribution distribution, boolean ofGroup) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        if (ofGroup) json.put("group", code(distribution.group()));
        json.put("of", distribution.of());
        json.put("counts", distribution.all());
        json.put("throughGroup", distribution.throughGroup());
        json.put("unconfirmed", distribution.unconfirmed());
        json.put("groupsDiffer", distribution.differ());
        json.put("silent", distribution.silent());
        return json;
    }

    private Map<String, @Nullable Object> position(Position position, Consultation consultation, boolean named) {
        var speaker = new LinkedHashMap<String, String>();
        for (var language : Language.values())
            speaker.put(language.code(), attribution.published(consultation, position.party(), language));
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", position.id());
        json.put("speaker", speaker);
        json.put("party", named ? code(position.party()) : null);
        json.put("stance", position.stance());
        json.put("change", position.change());
        json.put("reason", position.reason());
        json.put("language", position.language().code());
        json.put("confirmed", position.ownWord());
        json.put("at", position.at());
        json.put("paragraphs", position.paragraphs());
        return json;
    }

    private @Nullable String code(@Nullable UUID party) {
        return party == null ? null : parties.code(party).orElse(null);
    }

    private void note(Proposition proposition, Reader reader) {
        readings.noteUnless(proposition.isForEverybody(), reader, proposition.path());
    }
}
