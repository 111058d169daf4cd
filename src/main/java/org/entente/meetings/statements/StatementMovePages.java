package org.entente.meetings.statements;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.entente.consultations.Statements;
import org.entente.meetings.LetsIn;
import org.entente.meetings.Meeting;
import org.entente.meetings.Meetings;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Whose words they are says at which meeting of the session they were said, where the text stands with another. */
@Controller
class StatementMovePages {

    private static final int LONGEST_REASON = 500;

    private final Statements statements;
    private final Interventions interventions;
    private final Meetings meetings;
    private final LetsIn lets;
    private final MovesStatements moves;
    private final Templates templates;

    StatementMovePages(
            Statements statements,
            Interventions interventions,
            Meetings meetings,
            LetsIn lets,
            MovesStatements moves,
            Templates templates) {
        this.statements = statements;
        this.interventions = interventions;
        this.meetings = meetings;
        this.lets = lets;
        this.moves = moves;
        this.templates = templates;
    }

    @GetMapping("/statements/{id}/meeting")
    View form(Ui ui, Delegate delegate, @PathVariable UUID id) {
        statements.workedOnBy(delegate, id);
        var intervention = interventions.get(id);
        return new Page(form(ui, delegate, intervention, "", "", intervention.lock(), new Mistakes()));
    }

    /** What is chosen and why comes back with the question who it is. */
    @PostMapping("/statements/{id}/meeting")
    View move(
            Ui ui,
            Delegate delegate,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String meeting,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "-1") long lock) {
        var statement = statements.changedBy(delegate, factor, id);
        var before = interventions.get(id);
        var to = others(before, delegate).stream()
                .filter(each -> each.id().toString().equals(meeting))
                .findFirst();
        var mistakes = new Mistakes();
        if (to.isEmpty()) mistakes.on("meeting", "web.mistake.choice");
        mistakes.text("reason", reason.strip(), LONGEST_REASON);
        if (!mistakes.none()) return Page.again(form(ui, delegate, before, meeting, reason, lock, mistakes));
        if (lock != before.lock()) return overtaken(ui, delegate, id, meeting, reason);
        try {
            moves.move(statement, before, to.orElseThrow(), reason.strip(), delegate.person());
        } catch (OptimisticLockingFailureException faster) {
            return overtaken(ui, delegate, id, meeting, reason);
        }
        return Redirect.to(statement.path());
    }

    /** Of the same session, that they followed and could have spoken at. */
    private List<Meeting> others(Intervention intervention, Delegate delegate) {
        var session = meetings.get(intervention.meeting()).session();
        return meetings.of(session).stream()
                .filter(each -> !each.id().equals(intervention.meeting()) && !each.isCancelled())
                .filter(each -> each.isFollowedBy(Reader.of(delegate)))
                .filter(each -> lets.toSomeOf(each, meetings.changes(each.id()), delegate.delegation()))
                .toList();
    }

    private Page overtaken(Ui ui, Delegate delegate, UUID id, String meeting, String reason) {
        var current = interventions.get(id);
        var mistakes = new Mistakes().on("meeting", "web.mistake.overtaken");
        return new Page(form(ui, delegate, current, meeting, reason, current.lock(), mistakes), HttpStatus.CONFLICT);
    }

    private JteModel form(
            Ui ui,
            Delegate delegate,
            Intervention intervention,
            String chosen,
            String reason,
            long lock,
            Mistakes mistakes) {
        var choices = new LinkedHashMap<String, String>();
        for (var each : others(intervention, delegate))
            choices.put(
                    each.id().toString(), each.name(ui.language()) + " · " + ui.moment(each.startsAt(), each.zone()));
        return templates.statementsMove(
                ui, meetings.get(intervention.meeting()), intervention, choices, chosen, reason, lock, mistakes);
    }
}
