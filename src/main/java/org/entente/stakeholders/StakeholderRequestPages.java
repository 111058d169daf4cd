package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.mail.Post;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** An organisation without an account asks to come in; an officer lets it in, and invites its person as a delegation’s first. */
@Controller
class StakeholderRequestPages {

    private static final int LONGEST_ANSWER = 1000;

    private final StakeholderRequests requests;
    private final LetsStakeholdersIn lets;
    private final Parties parties;
    private final Post post;
    private final Readings readings;
    private final Histories histories;
    private final Templates templates;
    private final Clock clock;

    StakeholderRequestPages(
            StakeholderRequests requests,
            LetsStakeholdersIn lets,
            Parties parties,
            Post post,
            Readings readings,
            Histories histories,
            Templates templates,
            Clock clock) {
        this.requests = requests;
        this.lets = lets;
        this.parties = parties;
        this.post = post;
        this.readings = readings;
        this.histories = histories;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/stakeholder-requests/new")
    View ask(Ui ui) {
        return new Page(templates.stakeholdersRequest(ui, StakeholderRequestForm.blank(), new Mistakes()));
    }

    /** Answers the same whether or not somebody has asked for the same organisation before. */
    @PostMapping("/stakeholder-requests")
    View ask(
            Ui ui,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam MultiValueMap<String, String> typed) {
        var form = new StakeholderRequestForm(typed);
        var mistakes = form.mistakes();
        if (!mistakes.none()) return Page.again(templates.stakeholdersRequest(ui, form, mistakes));
        var now = clock.instant();
        var notNow = requests.take(form.request(ui.language(), now), request.getRemoteAddr(), now);
        if (notNow.isEmpty()) return Redirect.to("/stakeholder-requests/sent");
        if (notNow.get().full()) mistakes.on("name", "stakeholders.mistake.full");
        else mistakes.on("name", "stakeholders.mistake.too_often", StakeholderRequests.MOST_A_DAY);
        var wait = Duration.between(now, notNow.get().again());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        return new Page(templates.stakeholdersRequest(ui, form, mistakes), HttpStatus.TOO_MANY_REQUESTS);
    }

    @GetMapping("/stakeholder-requests/sent")
    View sent(Ui ui) {
        return new Page(templates.stakeholdersRequested(ui));
    }

    /** Those that wait; or those that were let in, whose person is still to be invited; or those that were turned away. */
    @GetMapping("/stakeholder-requests")
    View list(
            Ui ui,
            Delegate officer,
            @RequestParam(defaultValue = "WAITING") StakeholderRequest.State state,
            @RequestParam(required = false) @Nullable UUID after) {
        var listed = requests.in(state, after, officer);
        readings.note(officer, "/stakeholder-requests");
        var waiting = listed.stream().filter(StakeholderRequest::waits).toList();
        var let = new HashMap<UUID, Party>();
        for (var each : listed) {
            var party = each.party();
            if (party != null) parties.find(new PartyId(party)).ifPresent(found -> let.put(each.id(), found));
        }
        return new Page(templates.stakeholdersRequests(
                ui,
                state,
                requests.numbers(officer),
                listed,
                listed.size() == StakeholderRequests.PAGE ? listed.getLast().id() : null,
                lets.like(waiting, ui.language()),
                let,
                Dates.today(clock)));
    }

    /** As it stands, with what was done to it; what is to be done with it stands in the list. */
    @GetMapping("/stakeholder-requests/{id}")
    View show(Ui ui, Delegate officer, @PathVariable UUID id) {
        var request = requests.keptBy(officer, id);
        readings.note(officer, request.path());
        var party = request.party();
        var let = party == null ? null : parties.find(new PartyId(party)).orElse(null);
        return new Page(templates.stakeholdersAsked(ui, request, let, histories.ofOwn(ui, request.path())));
    }

    /** As a party that is there already, or, where none is named, as a new one. */
    @PostMapping("/stakeholder-requests/{id}/admission")
    View letIn(
            Delegate officer, SecondFactor factor, @PathVariable UUID id, @RequestParam(defaultValue = "") String as) {
        var request = requests.waitingFor(officer, id);
        factor.demand();
        lets.letIn(request, as, officer);
        return Redirect.to("/stakeholder-requests?state=LET_IN#r-" + id);
    }

    @GetMapping("/stakeholder-requests/{id}/refusal")
    View turnAway(Ui ui, Delegate officer, @PathVariable UUID id) {
        var request = requests.waitingFor(officer, id);
        readings.note(officer, "/stakeholder-requests");
        return new Page(templates.stakeholdersTurnAway(ui, request, post.isOpen(), "", new Mistakes()));
    }

    @PostMapping("/stakeholder-requests/{id}/refusal")
    View turnAway(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam(defaultValue = "") String answer) {
        var request = requests.waitingFor(officer, id);
        var mistakes = new Mistakes().text("answer", answer, LONGEST_ANSWER);
        if (!mistakes.none())
            return Page.again(templates.stakeholdersTurnAway(ui, request, post.isOpen(), answer, mistakes));
        lets.turnAway(request, answer.strip(), officer);
        return Redirect.to("/stakeholder-requests");
    }
}
