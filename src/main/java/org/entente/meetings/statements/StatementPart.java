package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.entente.live.LivePart;
import org.entente.meetings.Agenda;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** The published statements of a meeting that all who may follow it may read; what is for fewer is no part of it. */
@Component
class StatementPart implements LivePart {

    static final String KIND = "statements";

    private final Meetings meetings;
    private final Agenda agenda;
    private final WhatWasSaid said;
    private final TranslatedStatements translations;
    private final Parties parties;
    private final Templates templates;

    StatementPart(
            Meetings meetings,
            Agenda agenda,
            WhatWasSaid said,
            TranslatedStatements translations,
            Parties parties,
            Templates templates) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.said = said;
        this.translations = translations;
        this.parties = parties;
        this.templates = templates;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Audience audience(UUID of) {
        return meetings.get(of).audience();
    }

    @Override
    public String noted(UUID of) {
        return "/meetings/" + of + "/statements";
    }

    @Override
    public JteModel show(UUID of, Ui ui) {
        var meeting = meetings.get(of);
        var open = open(meeting, ui);
        return templates.statementsGiven(ui, open, translations.among(open), agenda.of(meeting.session()), parties);
    }

    /** Whatever this reader may read, though they may not follow what goes on now. */
    List<Said> all(Meeting meeting, Ui ui) {
        return said.at(meeting.id(), ui);
    }

    List<Said> open(Meeting meeting, Ui ui) {
        return said.at(meeting.id(), ui).stream()
                .filter(each -> isForAll(each, meeting))
                .toList();
    }

    private static boolean isForAll(Said said, Meeting meeting) {
        return said.statement().isPublished() && said.statement().audience().includes(meeting.audience());
    }

    /** What of it only this reader, and others like them, may read: their own drafts, and what is for fewer. */
    List<Said> besides(Meeting meeting, Ui ui) {
        return said.at(meeting.id(), ui).stream()
                .filter(each -> !isForAll(each, meeting))
                .toList();
    }
}
