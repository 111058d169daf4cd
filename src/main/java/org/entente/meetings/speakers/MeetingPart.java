package org.entente.meetings.speakers;

import gg.jte.models.runtime.JteModel;
import java.util.UUID;
import java.util.function.BiFunction;
import org.entente.live.LivePart;
import org.entente.meetings.Meetings;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.entente.web.Ui;

/** A part of a meeting's pages: for its audience as it is held now, or for the officers whose console it is on. */
record MeetingPart(
        String kind, boolean forOfficers, Boards boards, Meetings meetings, BiFunction<Ui, Board, JteModel> template)
        implements LivePart {

    @Override
    public Audience audience(UUID of) {
        return forOfficers ? Audience.OFFICERS : meetings.get(of).audience();
    }

    /** The Chair and rapporteurs hold an office too, and have no console. */
    @Override
    public boolean admits(Reader reader) {
        return !forOfficers || reader.isOfficer();
    }

    @Override
    public String noted(UUID of) {
        return "/meetings/" + of + "/speakers";
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        return template.apply(ui, forOfficers ? boards.forOfficers(of) : boards.of(of));
    }
}
