package org.entente.meetings.statements;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.meetings.Meetings;
import org.entente.meetings.speakers.OnSpeech;
import org.entente.meetings.speakers.Speech;
import org.entente.meetings.speakers.SpeechKind;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/**
 * The text of a speech: what its party has brought in for the same item, as the same and on the same behalf; at whatever meeting
 * of the session, for a list goes on at the next.
 */
@Component
class TextsOfSpeeches implements OnSpeech {

    private final WhatWasSaid said;
    private final Meetings meetings;

    TextsOfSpeeches(WhatWasSaid said, Meetings meetings) {
        this.said = said;
        this.meetings = meetings;
    }

    @Override
    public Map<UUID, Link> of(List<Speech> speeches, Ui ui) {
        var texts = new HashMap<UUID, Link>();
        if (speeches.isEmpty()) return texts;
        var all = said.in(meetings.get(speeches.getFirst().meeting()).session(), ui);
        for (var speech : speeches) {
            textOf(speech, all).ifPresent(text -> texts.put(speech.id(), link(text, ui)));
        }
        return texts;
    }

    static Optional<Said> textOf(Speech speech, List<Said> all) {
        return all.stream()
                .filter(each -> isTextOf(each, speech))
                .min(Comparator.comparing(each -> !isAtItsMeeting(each, speech)));
    }

    private static boolean isTextOf(Said each, Speech speech) {
        var isReply = each.intervention().kind() == InterventionKind.RIGHT_OF_REPLY;
        return each.statement().party().equals(speech.party())
                && isReply == (speech.kind() == SpeechKind.REPLY)
                && !speech.kind().isPointOfOrder()
                && isOnTheSameBehalf(each, speech)
                && (isAtItsMeeting(each, speech) ? nothingSpeaksAgainst(each, speech) : isStillToBeSaid(each, speech));
    }

    private static boolean isOnTheSameBehalf(Said each, Speech speech) {
        var behalf = each.statement().onBehalfOf();
        return behalf == null
                ? speech.onBehalfOf().isEmpty()
                : speech.onBehalfOf().contains(behalf);
    }

    private static boolean isAtItsMeeting(Said each, Speech speech) {
        return each.intervention().meeting().equals(speech.meeting());
    }

    /** Where one of them names no item. */
    private static boolean nothingSpeaksAgainst(Said each, Speech speech) {
        var item = each.intervention().item();
        return item == null || speech.item() == null || item.equals(speech.item());
    }

    /** Brought in for an earlier meeting, which did not reach it. */
    private static boolean isStillToBeSaid(Said each, Speech speech) {
        var item = each.intervention().item();
        return item != null && item.equals(speech.item()) && each.intervention().deliveredVersion() == null;
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
