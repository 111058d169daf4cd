package org.entente.meetings.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.meetings.Meetings;
import org.entente.meetings.speakers.OnSpeech;
import org.entente.meetings.speakers.Speech;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The text of a speech, for those who may read it. */
@Component
class TextsOfSpeeches implements OnSpeech {

    private final WhatWasSaid said;
    private final TranslatedStatements translations;
    private final Meetings meetings;

    TextsOfSpeeches(WhatWasSaid said, TranslatedStatements translations, Meetings meetings) {
        this.said = said;
        this.translations = translations;
        this.meetings = meetings;
    }

    @Override
    public Map<UUID, Link> of(List<Speech> speeches, Ui ui) {
        var texts = new HashMap<UUID, Link>();
        if (speeches.isEmpty()) return texts;
        var session = meetings.get(speeches.getFirst().meeting()).session();
        var all = SaidInSession.of(translations.among(said.in(session, ui)).heard(), meetings.of(session));
        for (var speech : speeches) {
            all.textOf(speech).ifPresent(text -> texts.put(speech.id(), link(text, ui)));
        }
        return texts;
    }

    private static Link link(Said each, Ui ui) {
        var isDelivered = each.intervention().deliveredVersion() != null;
        var language = each.statement().language();
        return new Link(
                each.statement().path(),
                ui.localize(isDelivered ? "statements.text.said" : "statements.text.prepared"),
                Language.of(language).map(Language::endonym).orElse(language));
    }
}
