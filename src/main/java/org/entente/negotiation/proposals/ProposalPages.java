package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import java.util.List;
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
                one == null ? compiled.lines() : only(compiled.lines(), one.id().id()),
                one == null
                        ? compiled.elsewhere()
                        : onlyAsked(compiled.elsewhere(), one.id().id()),
                Layout.of(layout),
                one == null ? "" : parties.name(one.id().id(), ui.language()),
                !text.isAdopted()
                        && reader.delegate()
                                .filter(each -> proposers.mayWrite(each, text))
                                .isPresent()));
    }

    /** Of one delegation what it leads or has joined, and the paragraphs that is on. */
    private static List<CompiledLine> only(List<CompiledLine> lines, UUID party) {
        return lines.stream()
                .map(line -> new CompiledLine(line.line(), onlyAsked(line.asked(), party)))
                .filter(line -> !line.asked().isEmpty())
                .toList();
    }

    private static List<CompiledLine.Asked> onlyAsked(List<CompiledLine.Asked> asked, UUID party) {
        return asked.stream()
                .filter(each -> party.equals(each.standing().proposal().lead())
                        || each.standing().proposal().cosponsors().contains(party))
                .toList();
    }

    @GetMapping("/proposals/{id}")
    View show(Ui ui, Reader reader, @PathVariable UUID id) {
        return new Page(shows.page(
                ui, noted(ui, proposals.readableBy(reader, id)), ShowsProposals.Typed.NOTHING, new Mistakes()));
    }

    private Proposal noted(Ui ui, Proposal proposal) {
        readings.of(ui.reader(), proposal.text());
        return proposal;
    }
}
