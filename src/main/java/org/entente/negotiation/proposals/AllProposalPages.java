package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersions;
import org.entente.parties.Parties;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** All that was ever sent on a text, whatever came of it: the compilation has what is still asked for. */
@Controller
class AllProposalPages {

    private final TextVersions versions;
    private final Compiles compiles;
    private final Parties parties;
    private final TextReadings readings;
    private final Templates templates;

    AllProposalPages(
            TextVersions versions, Compiles compiles, Parties parties, TextReadings readings, Templates templates) {
        this.versions = versions;
        this.compiles = compiles;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
    }

    /** What was typed into an address that is no state, or no delegation with a proposal, finds nothing. */
    @GetMapping("/texts/{id}/proposals/all")
    View all(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "") String by) {
        var text = readings.of(reader, id);
        var sent = compiles.asked(text, Proposal::isSent, ui);
        return new Page(templates.proposalsAll(
                ui,
                text,
                sent.stream().filter(chosen(state, by)).toList(),
                sent.size(),
                versions(text, ui),
                states(sent, ui),
                state,
                authors(sent, ui),
                by));
    }

    private static Predicate<CompiledLine.Asked> chosen(String state, String by) {
        return each -> (state.isEmpty()
                        || each.standing().proposal().state().name().equals(state))
                && (by.isEmpty()
                        || each.authors().stream().anyMatch(one -> one.code().equals(by)));
    }

    /** One in preparation is named to those who prepare it, and to nobody else is anything taken up in it. */
    private Map<UUID, String> versions(NegotiatedText text, Ui ui) {
        var called = new HashMap<UUID, String>();
        for (var each : versions.of(text, ui.reader())) called.put(each.id(), each.called(ui));
        return called;
    }

    /** Those that there are any of. */
    private static Map<String, String> states(List<CompiledLine.Asked> sent, Ui ui) {
        var there =
                sent.stream().map(each -> each.standing().proposal().state()).collect(Collectors.toSet());
        var choices = new LinkedHashMap<String, String>();
        Arrays.stream(ProposalState.values())
                .filter(there::contains)
                .forEach(each -> choices.put(each.name(), ui.localize(each.key())));
        return choices;
    }

    private Map<String, String> authors(List<CompiledLine.Asked> sent, Ui ui) {
        var codes = sent.stream()
                .flatMap(each -> each.authors().stream())
                .map(CompiledLine.Asked.Author::code)
                .collect(Collectors.toSet());
        return parties.choices(codes.stream().map(parties::coded).toList(), ui.language());
    }
}
