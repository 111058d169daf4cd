package org.entente.meetings.statements;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.meetings.speakers.OnSpeech;
import org.entente.meetings.speakers.Speech;
import org.entente.meetings.speakers.SpeechKind;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The text of a speech: what its party has brought in for the same meeting and item, as the same. */
@Component
class TextsOfSpeeches implements OnSpeech {

    private final WhatWasSaid said;

    TextsOfSpeeches(WhatWasSaid said) {
        this.said = said;
    }

    @Override
    public Map<UUID, Link> of(List<Speech> speeches, Ui ui) {
        var texts = new HashMap<UUID, Link>();
        if (speeches.isEmpty()) return texts;
        var all = said.at(speeches.getFirst().meeting(), ui);
        for (var speech : speeches) {
            all.stream()
                    .filter(each -> isTextOf(each, speech))
                    .findFirst()
                    .ifPresent(text -> texts.put(speech.id(), link(text, ui)));
        }
        return texts;
    }

    /** Where one of them names no item, nothing speaks against it. */
    private static boolean isTextOf(Said each, Speech speech) {
        var item = each.intervention().item();
        var isReply = each.intervention().kind() == InterventionKind.RIGHT_OF_REPLY;
        return each.statement().party().equals(speech.party())
                && (item == null || speech.item() == null || item.equals(speech.item()))
                && isReply == (speech.kind() == SpeechKind.REPLY)
                && !speech.kind().isPointOfOrder();
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
