package org.entente.meetings.booth;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.meetings.Meeting;
import org.entente.meetings.speakers.Boards;
import org.entente.meetings.speakers.OnSpeech;
import org.entente.meetings.speakers.SpeakingTurns;
import org.entente.meetings.speakers.Speech;
import org.entente.meetings.statements.LetToBooth;
import org.entente.meetings.statements.Said;
import org.entente.meetings.statements.TextsForTheBooth;
import org.entente.web.AsTheProgram;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/**
 * Gathers what the interpreters of one meeting see: what the screens show to all who follow it, and the texts that were let
 * them. Whatever else has a text stays as it is for anybody who has not signed in.
 */
@Component
class SeesFromTheBooth {

    private final Boards boards;
    private final SpeakingTurns turns;
    private final TextsForTheBooth texts;

    SeesFromTheBooth(Boards boards, SpeakingTurns turns, TextsForTheBooth texts) {
        this.boards = boards;
        this.turns = turns;
        this.texts = texts;
    }

    /** @param path of the booth, without language */
    BoothView of(Ui ui, Meeting meeting, String path) {
        return AsTheProgram.ask(() -> {
            var there = texts.in(meeting.session());
            var spoken = new LinkedHashMap<UUID, Said>();
            var board = boards.of(meeting);
            var order = turns.of(ui, board, (speeches, reader) -> links(speeches, there, spoken, ui, path));
            var besides = there.all().stream()
                    .filter(each -> each.intervention().meeting().equals(meeting.id())
                            && !spoken.containsKey(each.statement().id()))
                    .toList();
            var let = new LinkedHashMap<>(spoken);
            besides.forEach(each -> let.put(each.statement().id(), each));
            return new BoothView(board, order, List.copyOf(let.values()), besides);
        });
    }

    private Map<UUID, OnSpeech.Link> links(
            List<Speech> speeches, LetToBooth there, Map<UUID, Said> spoken, Ui ui, String path) {
        var links = new HashMap<UUID, OnSpeech.Link>();
        for (var speech : speeches)
            there.of(speech).ifPresent(text -> {
                spoken.put(text.statement().id(), text);
                links.put(speech.id(), link(text, ui, path));
            });
        return links;
    }

    private static OnSpeech.Link link(Said text, Ui ui, String path) {
        var language = text.statement().language();
        return new OnSpeech.Link(
                path + text.statement().path(),
                ui.localize("booth.text"),
                Language.of(language).map(Language::endonym).orElse(language));
    }
}
