package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextReadings;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.UnderDiscussion;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Proposals to read: all of a text's at the paragraphs they are on, and each with what was said to it. */
@Controller
public class ProposalPages {

    private final TextVersions versions;
    private final Proposals proposals;
    private final Compiles compiles;
    private final Proposers proposers;
    private final ShowsProposals shows;
    private final AskedPart asked;
    private final UnderDiscussion discussed;
    private final Parties parties;
    private final TextReadings readings;
    private final Templates templates;

    ProposalPages(
            TextVersions versions,
            Proposals proposals,
            Compiles compiles,
            Proposers proposers,
            ShowsProposals shows,
            AskedPart asked,
            UnderDiscussion discussed,
            Parties parties,
            TextReadings readings,
            Templates templates) {
        this.versions = versions;
        this.proposals = proposals;
        this.compiles = compiles;
        this.proposers = proposers;
        this.shows = shows;
        this.asked = asked;
        this.discussed = discussed;
        this.parties = parties;
        this.readings = readings;
        this.templates = templates;
    }

    /** How the compilation is laid out. */
    public enum Layout {
        /** Each proposal with its author below the paragraph. */
        ATTRIBUTED,
        /** Alternatives in square brackets within the paragraph. */
        BRACKETS;

        static Layout of(String typed) {
            return typed.equals("brackets") ? BRACKETS : ATTRIBUTED;
        }
    }

    @GetMapping("/texts/{id}/proposals")
    View compilation(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String layout,
            @RequestParam(name = "by", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        var version = versions.current(id).orElseThrow(NoSuchElementException::new);
        var compiled = compiles.of(text, version, ui);
        var one = code.isEmpty() ? null : parties.find(PartyId.ofCode(code)).orElseThrow(NoSuchElementException::new);
        return new Page(templates.proposalsCompilation(
                ui,
                text,
                version,
                asked.news(text, ui),
                TextLine.among(
                        compiled.lines().stream().map(CompiledLine::line).toList(),
                        discussed.paragraph(id).orElse(null)),
                one == null ? compiled : compiled.of(text, one).askedFor(),
                Layout.of(layout),
                one,
                authors(compiled, ui),
                !text.isAdopted()
                        && reader.delegate()
                                .filter(each -> proposers.mayWrite(each, text))
                                .isPresent()));
    }

    /** Of whom a reader can have the proposals alone. */
    private Map<String, String> authors(Compiles.Compilation compiled, Ui ui) {
        return parties.choices(compiled.authors().stream().map(parties::coded).toList(), ui.language());
    }

    @GetMapping("/proposals/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        return new Page(shows.page(
                ui, noted(ui, proposals.readableBy(reader, id)), ShowsProposals.Typed.NOTHING, new Mistakes()));
    }

    private Proposal noted(Ui ui, Proposal proposal) {
        readings.of(ui.reader(), proposal.text());
        if (!proposal.isSent()) readings.notePrepared(ui.reader(), proposal.path());
        return proposal;
    }
}
