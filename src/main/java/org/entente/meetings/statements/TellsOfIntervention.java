package org.entente.meetings.statements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.entente.consultations.OnStatement;
import org.entente.consultations.SaidAs;
import org.entente.consultations.Statement;
import org.entente.consultations.StatementState;
import org.entente.consultations.Statements;
import org.entente.meetings.Agenda;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.parties.Parties;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a statement's page: at which meeting it was given, as what, in reply to what, and what was replied. */
@Component
class TellsOfIntervention implements OnStatement {

    private final Meetings meetings;
    private final Agenda agenda;
    private final Interventions interventions;
    private final Decisions decisions;
    private final WhatWasSaid said;
    private final TranslatedStatements translations;
    private final Statements statements;
    private final SaidAs as;
    private final BoothConsents consents;
    private final Parties parties;

    TellsOfIntervention(
            Meetings meetings,
            Agenda agenda,
            Interventions interventions,
            Decisions decisions,
            WhatWasSaid said,
            TranslatedStatements translations,
            Statements statements,
            SaidAs as,
            BoothConsents consents,
            Parties parties) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.interventions = interventions;
        this.decisions = decisions;
        this.said = said;
        this.translations = translations;
        this.statements = statements;
        this.as = as;
        this.consents = consents;
        this.parties = parties;
    }

    @Override
    public List<Fact> facts(Statement statement, Ui ui) {
        return interventions
                .find(statement.id())
                .map(intervention -> facts(statement, intervention, meetings.get(intervention.meeting()), ui))
                .orElse(List.of());
    }

    private List<Fact> facts(Statement statement, Intervention intervention, Meeting meeting, Ui ui) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                ui.localize("statements.meeting"),
                meeting.called(ui.language()) + " · " + ui.moment(meeting.startsAt(), meeting.zone()),
                meeting.path()));
        as.of(List.of(statement))
                .values()
                .forEach(label -> facts.add(new Fact(ui.localize("statements.status"), ui.name(label), null)));
        facts.add(new Fact(
                ui.localize("statements.kind"), ui.localize(intervention.kind().key()), null));
        agenda.of(meeting.session()).stream()
                .filter(item -> item.id().equals(intervention.item()))
                .forEach(item -> facts.add(new Fact(ui.localize("statements.item"), entitled(item, ui), null)));
        facts.add(new Fact(ui.localize("statements.text"), textOf(intervention, ui), null));
        var original = translations.original(statement.id());
        for (var other : translations.others(statement, ui)) {
            var label = original.filter(other.id()::equals).isPresent()
                    ? "statements.translation_of"
                    : "statements.also_in";
            facts.add(new Fact(ui.localize(label), TranslatedStatements.language(other), other.path()));
        }
        if (statement.isOwnOf(ui.reader()))
            facts.add(new Fact(
                    ui.localize("statements.booth"),
                    consents.letOf(statement.id())
                            .map(let -> let(statement, let, ui))
                            .orElseGet(() -> ui.localize("statements.booth.is_kept")),
                    null));
        if (intervention.decision() != null) {
            decisions.at(meeting.id(), ui.reader()).stream()
                    .filter(decision -> decision.id().equals(intervention.decision()))
                    .forEach(decision -> facts.add(new Fact(
                            ui.localize("statements.decision"),
                            shortened(ui.name(decision.sentences())),
                            decision.path())));
        }
        if (intervention.replyTo() != null) {
            statements
                    .readableBy(ui.reader(), Set.of(intervention.replyTo()))
                    .forEach(answered -> facts.add(
                            new Fact(ui.localize("statements.reply_to"), speaker(answered, ui), answered.path())));
        }
        for (var reply : said.repliesTo(statement.id(), ui)) {
            facts.add(new Fact(
                    ui.localize("statements.reply"),
                    speaker(reply.statement(), ui),
                    reply.statement().path()));
        }
        if (intervention.videoSecond() != null) {
            facts.add(new Fact(
                    ui.localize("statements.video"),
                    VideoTime.written(intervention.videoSecond()),
                    VideoTime.address(meeting.recording(), intervention.videoSecond())
                            .orElse(null)));
        }
        return facts;
    }

    private static String let(Statement statement, int version, Ui ui) {
        return version == statement.version()
                ? ui.localize("statements.booth.is_let")
                : ui.localize("statements.booth.is_let_earlier", version);
    }

    private static String entitled(AgendaItem item, Ui ui) {
        return item.number() + " " + ui.name(item.titles());
    }

    private static String textOf(Intervention intervention, Ui ui) {
        if (intervention.deliveredVersion() != null) {
            return ui.localize("statements.text.delivered", intervention.deliveredVersion());
        }
        return ui.localize(intervention.asksToCheck() ? "statements.text.check" : "statements.text.prepared");
    }

    private String speaker(Statement statement, Ui ui) {
        return parties.name(statement.party(), ui.language());
    }

    private static String shortened(String sentence) {
        return sentence.length() <= 120 ? sentence : sentence.substring(0, 119) + "…";
    }

    @Override
    public List<Link> acts(Statement statement, Ui ui) {
        var intervention = interventions.find(statement.id());
        var reader = ui.reader();
        if (intervention.isEmpty() || reader.delegate().isEmpty()) return List.of();
        var acts = new ArrayList<Link>();
        var own = reader.delegate().filter(statement::isWorkedOnBy).isPresent();
        if (own) {
            acts.add(new Link(statement.path() + "/intervention", ui.localize("statements.facts")));
            acts.add(new Link(statement.path() + "/meeting", ui.localize("statements.move")));
            if (!isDelivered(intervention.get(), statement)) {
                acts.add(new Link(statement.path() + "/delivered", ui.localize("statements.delivered")));
            }
        }
        if (BoothConsents.mayLet(reader.signedIn(), statement.party()))
            acts.add(new Link(statement.path() + "/booth", ui.localize("statements.booth")));
        var meeting = meetings.get(intervention.get().meeting());
        if (statement.isOwnOf(reader)
                && (reader.signedIn().drafts() || reader.isOfficer())
                && statement.state() != StatementState.WITHDRAWN
                && meeting.isFollowedBy(reader)
                && translations.original(statement.id()).isEmpty()) {
            acts.add(new Link(
                    meeting.path() + "/statements/new?translationOf=" + statement.id(),
                    ui.localize("statements.translate")));
        }
        if (statement.isPublished()
                && reader.signedIn().drafts()
                && !reader.signedIn().belongsTo(statement.party())
                && meeting.isFollowedBy(reader)) {
            acts.add(new Link(
                    meeting.path() + "/statements/new?replyTo=" + statement.id(), ui.localize("statements.reply.do")));
        }
        return acts;
    }

    private static boolean isDelivered(Intervention intervention, Statement statement) {
        return intervention.deliveredVersion() != null && intervention.deliveredVersion() >= statement.version();
    }
}
