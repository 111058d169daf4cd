package org.entente.meetings.speakers;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.Ui;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.View;

/** The console of a meeting as an officer has it before them, with what they have typed in it. */
@Component
class Consoles {

    private static final int LONGEST_REASON = 500;

    private final SpeakingTimes times;
    private final ConsoleNotes notes;
    private final Boards boards;
    private final Templates templates;
    private final Clock clock;

    Consoles(SpeakingTimes times, ConsoleNotes notes, Boards boards, Templates templates, Clock clock) {
        this.times = times;
        this.notes = notes;
        this.boards = boards;
        this.templates = templates;
        this.clock = clock;
    }

    /** Before anything is done or refused: what was typed stays. */
    ConsoleNotes.Note kept(Delegate officer, UUID meeting, MultiValueMap<String, String> typed) {
        return notes.keepTyped(meeting, typed, officer, clock.instant());
    }

    /**
     * An act that all who follow the meeting are told the reason of. It is asked for where there is none, and used up with the
     * act, so that it is not told of another.
     *
     * @param row which is in view afterwards, as the end of an address
     */
    View withReason(
            Ui ui,
            Delegate officer,
            UUID meeting,
            MultiValueMap<String, String> typed,
            String row,
            Consumer<String> act) {
        var note = kept(officer, meeting, typed);
        var mistakes = new Mistakes().text("reason", note.reason(), LONGEST_REASON);
        if (!mistakes.none()) return Page.again(page(ui, meeting, note, mistakes));
        return afterwards(ui, officer, meeting, typed, note, note.withoutReason(), row, () -> {
            act.accept(note.reason());
            notes.useReason(meeting, officer, clock.instant());
        });
    }

    /**
     * The console again, once it is done. Words that were not kept, for they came from an older form, are before whoever typed
     * them, to be kept or not; all of them where the act is refused.
     *
     * @param left those which the act does not use
     */
    View afterwards(
            Ui ui,
            Delegate officer,
            UUID meeting,
            MultiValueMap<String, String> typed,
            ConsoleNotes.Note note,
            ConsoleNotes.Note left,
            String row,
            Runnable act) {
        try {
            act.run();
        } catch (RuleBroken refused) {
            if (!note.hasDropped(typed)) throw refused;
            return dropped(ui, officer, meeting, note, refused.refusal().key(), refused.arguments());
        }
        return left.hasDropped(typed)
                ? dropped(ui, officer, meeting, left, "speakers.console.used")
                : Redirect.to(path(meeting) + row);
    }

    private View dropped(
            Ui ui, Delegate officer, UUID meeting, ConsoleNotes.Note words, String why, Object... arguments) {
        var mistakes = new Mistakes();
        if (!words.reason().isEmpty()) mistakes.on("reason", why, arguments);
        if (!words.ruling().isEmpty()) mistakes.on("ruling", why, arguments);
        var latest = notes.of(meeting, officer).version();
        return new Page(page(ui, meeting, words.at(latest), mistakes), HttpStatus.CONFLICT);
    }

    static String path(UUID meeting) {
        return "/meetings/" + meeting + "/console";
    }

    JteModel page(Ui ui, UUID meeting, ConsoleNotes.Note note, Mistakes mistakes) {
        var board = boards.forOfficers(meeting);
        // It is kept whole all the same.
        mistakes.atMost("note", note.note(), ConsoleNotes.LONGEST);
        return templates.speakersConsole(ui, board, times.of(board.meeting(), ui.language()), note, mistakes);
    }
}
