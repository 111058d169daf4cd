package org.entente.meetings.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Whoever speaks and whoever will, each with the texts that are there to be read. */
@Component
public class SpeakingTurns {

    private static final int MOST = 40;

    private final Speeches speeches;
    private final List<OnSpeech> links;

    SpeakingTurns(Speeches speeches, List<OnSpeech> links) {
        this.speeches = speeches;
        this.links = links;
    }

    /** With the texts that this reader may read. */
    public List<SpeakingTurn> of(Ui ui, Board board) {
        return of(ui, board, (all, reader) -> Map.of());
    }

    /**
     * The same.
     *
     * @param instead where it has a text of a speech, that one stands there alone
     */
    public List<SpeakingTurn> of(Ui ui, Board board, OnSpeech instead) {
        var under = board.floor().underWay();
        var coming = speeches.among(Stream.concat(board.coming(MOST).stream(), board.replies().stream())
                .map(Inscription::id)
                .distinct()
                .toList());
        var all = Stream.concat(under.stream(), coming.stream()).toList();
        var first = instead.of(all, ui);
        var texts = links.stream().map(each -> each.of(all, ui)).toList();
        var turns = new ArrayList<SpeakingTurn>();
        for (var speech : all) {
            var place = turns.size() < under.size() ? null : Integer.valueOf(turns.size() - under.size() + 1);
            turns.add(new SpeakingTurn(speech, place, textsOf(speech.id(), first, texts)));
        }
        return turns;
    }

    private static List<OnSpeech.Link> textsOf(
            UUID speech, Map<UUID, OnSpeech.Link> first, List<Map<UUID, OnSpeech.Link>> others) {
        var own = first.get(speech);
        if (own != null) return List.of(own);
        return others.stream()
                .flatMap(each -> Optional.ofNullable(each.get(speech)).stream())
                .toList();
    }
}
