package org.entente.meetings.statements;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What was said and decided at a meeting, for programs: as far as whoever asks may read it. */
@RestController
class MeetingRecordsApi {

    private final Meetings meetings;
    private final WhatWasSaid said;
    private final TranslatedStatements translations;
    private final Decisions decisions;
    private final Readings readings;
    private final Parties parties;

    MeetingRecordsApi(
            Meetings meetings,
            WhatWasSaid said,
            TranslatedStatements translations,
            Decisions decisions,
            Readings readings,
            Parties parties) {
        this.meetings = meetings;
        this.said = said;
        this.translations = translations;
        this.decisions = decisions;
        this.readings = readings;
        this.parties = parties;
    }

    @GetMapping("/api/v1/meetings/{id}/statements")
    List<Map<String, @Nullable Object>> statements(Ui ui, @PathVariable UUID id) {
        var recording = meetings.get(id).recording();
        var also = translations.among(said.at(id, ui));
        return also.among().stream().map(each -> json(each, also, recording)).toList();
    }

    @GetMapping("/api/v1/meetings/{id}/decisions")
    List<Map<String, @Nullable Object>> decisions(Reader reader, @PathVariable UUID id) {
        meetings.get(id);
        var taken = decisions.at(id, reader);
        taken.forEach(each -> readings.noteUnless(each.audience().isPublic(), reader, each.path()));
        return taken.stream().map(MeetingRecordsApi::json).toList();
    }

    private Map<String, @Nullable Object> json(Said each, AlsoIn also, String recording) {
        var statement = each.statement();
        var intervention = each.intervention();
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("statement", statement.id());
        json.put("party", parties.get(new PartyId(statement.party())).code());
        var as = each.as();
        json.put("label", as == null ? null : as.byCode());
        json.put("state", statement.state());
        json.put("language", statement.language());
        json.put("translationOf", also.originals().get(statement.id()));
        json.put("version", statement.version());
        json.put("kind", intervention.kind());
        json.put("item", intervention.item());
        json.put("replyTo", intervention.replyTo());
        json.put("decision", intervention.decision());
        json.put("checkAgainstDelivery", intervention.asksToCheck());
        json.put("deliveredVersion", intervention.deliveredVersion());
        var second = intervention.videoSecond();
        json.put("videoSecond", second);
        json.put(
                "video",
                second == null ? null : VideoTime.address(recording, second).orElse(null));
        json.put("address", "/api/v1/statements/" + statement.id());
        return json;
    }

    private static Map<String, @Nullable Object> json(Decision decision) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("id", decision.id());
        json.put("item", decision.item());
        json.put("decidedAt", decision.decidedAt());
        json.put("adopted", decision.adopted());
        json.put("votes", decision.votes());
        json.put("version", decision.version());
        json.put("sentences", decision.sentences().byCode());
        var struck = decision.struck();
        json.put("struckAt", struck == null ? null : struck.at());
        json.put("struckBecause", struck == null ? null : struck.because());
        return json;
    }
}
