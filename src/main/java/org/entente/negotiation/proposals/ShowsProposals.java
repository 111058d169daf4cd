package org.entente.negotiation.proposals;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.chronicle.Entry;
import org.entente.chronicle.Histories;
import org.entente.chronicle.History;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.UnderDiscussion;
import org.entente.negotiation.Visible;
import org.entente.parties.Parties;
import org.entente.web.Mistakes;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The page of one proposal, also with what is wrong with what was just sent there. */
@Component
public class ShowsProposals {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Proposals proposals;
    private final Compiles compiles;
    private final Standings standings;
    private final AskedPart asked;
    private final UnderDiscussion discussed;
    private final Proposers proposers;
    private final ShowsJointWriting joint;
    private final Parties parties;
    private final Histories histories;
    private final Templates templates;

    ShowsProposals(
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            Proposals proposals,
            Compiles compiles,
            Standings standings,
            AskedPart asked,
            UnderDiscussion discussed,
            Proposers proposers,
            ShowsJointWriting joint,
            Parties parties,
            Histories histories,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.proposals = proposals;
        this.compiles = compiles;
        this.standings = standings;
        this.asked = asked;
        this.discussed = discussed;
        this.proposers = proposers;
        this.joint = joint;
        this.parties = parties;
        this.histories = histories;
        this.templates = templates;
    }

    /** What a reader may do with a proposal. */
    public record May(
            boolean bind,
            boolean writes,
            boolean discards,
            boolean joins,
            boolean leaves,
            boolean reacts,
            boolean takesBack,
            boolean takes,
            boolean writesAnew) {}

    /** What a delegation says to it, in words. */
    public record Said(String who, Reaction reaction, String metBy) {}

    /** What was typed into one of the forms of the page. */
    public record Typed(String because, String degree, String metBy, String reason) {

        static final Typed NOTHING = new Typed("", "", "", "");

        public Typed {
            because = Visible.back(because);
            reason = Visible.back(reason);
        }
    }

    JteModel page(Ui ui, Proposal proposal, Typed typed, Mistakes mistakes) {
        var text = texts.readableBy(ui.reader(), proposal.text());
        var on = versions.find(proposal.version()).orElseThrow();
        var numbered = lines.of(text, on, text.language()).stream()
                .filter(line -> proposal.paragraphs().contains(line.id()))
                .map(TextLine::called)
                .toList();
        var issued = issued(text, ui);
        var told = compiles.asked(text, each -> each.id().equals(proposal.id()), ui)
                .getFirst();
        return templates.proposalsShow(
                ui,
                text,
                on,
                asked.news(text, ui),
                discussed(text),
                numbered,
                told,
                said(text, proposal, issued, ui),
                taken(text, proposal, ui),
                met(text, told.standing(), ui),
                between(text, told.standing()),
                issued,
                may(ui, text, proposal),
                joint.of(text, proposal, ui),
                typed,
                mistakes,
                history(ui, text, proposal));
    }

    private @Nullable TextLine discussed(NegotiatedText text) {
        var paragraph = discussed.paragraph(text.id()).orElse(null);
        if (paragraph == null) return null;
        return versions.current(text.id())
                .map(version -> TextLine.among(lines.of(text, version, text.language()), paragraph))
                .orElse(null);
    }

    private List<Said> said(NegotiatedText text, Proposal proposal, Map<String, String> names, Ui ui) {
        return proposals.reactions(text.id()).getOrDefault(proposal.id(), List.of()).stream()
                .map(each -> new Said(
                        parties.name(each.party(), ui.language()),
                        each,
                        each.metBy() == null
                                ? ""
                                : names.getOrDefault(each.metBy().toString(), "")))
                .sorted(Comparator.comparing(each -> each.reaction().at()))
                .toList();
    }

    private Map<String, String> issued(NegotiatedText text, Ui ui) {
        var names = new LinkedHashMap<String, String>();
        for (var each : versions.issued(text.id())) names.put(each.id().toString(), each.called(ui));
        return names;
    }

    /** In which version, and as what of it where it added something. */
    private @Nullable String taken(NegotiatedText text, Proposal proposal, Ui ui) {
        var version = proposal.takenIn() == null
                ? null
                : versions.find(proposal.takenIn()).orElse(null);
        if (version == null) return null;
        var made = proposals.made(text.id()).getOrDefault(proposal.id(), List.of());
        var as = lines.of(text, version, text.language()).stream()
                .filter(line -> made.contains(line.id()))
                .map(TextLine::name)
                .toList();
        return as.isEmpty()
                ? ui.localize("proposals.taken_in", version.called(ui))
                : ui.localize("proposals.taken_in.as", version.called(ui), ParagraphName.told(ui, as));
    }

    /** The first version that says what is asked for, of what the text says already; "" of anything else. */
    private String met(NegotiatedText text, ProposalStanding standing, Ui ui) {
        var proposal = standing.proposal();
        if (!proposal.isAskedFor() || standing.fate() != ProposalStanding.Fate.MET) return "";
        var before = versions.find(proposal.version()).orElseThrow().number();
        return versions.issued(text.id()).stream()
                .filter(each -> each.number() > before)
                .filter(each ->
                        standings.in(text, each, List.of(proposal)).getFirst().fate() == ProposalStanding.Fate.MET)
                .findFirst()
                .map(each -> ui.localize("proposals.met_by.is", each.called(ui)))
                .orElse("");
    }

    /** What has come between the paragraphs it is on, of what somebody has to look at. */
    private List<TextLine> between(NegotiatedText text, ProposalStanding standing) {
        var between = standing.between();
        if (between.isEmpty()) return List.of();
        return lines.of(text, versions.current(text.id()).orElseThrow(), text.language()).stream()
                .filter(line -> between.contains(line.id()))
                .toList();
    }

    private May may(Ui ui, NegotiatedText text, Proposal proposal) {
        var delegate = ui.reader().delegate().orElse(null);
        if (delegate == null) return new May(false, false, false, false, false, false, false, false, false);
        var lead = proposal.lead();
        var isOwn = lead != null && delegate.belongsTo(lead);
        var speaks = proposal.isPending() && proposers.maySpeak(delegate, text) && !isOwn;
        var joined = delegate.party() != null && proposal.cosponsors().contains(delegate.party());
        return new May(
                proposal.isBoundBy(delegate) && !text.isAdopted(),
                proposal.isDraftedBy(delegate) && !proposal.isSent() && !text.isAdopted(),
                proposal.isBoundBy(delegate) && proposal.isDiscardable(text),
                speaks && !joined && proposal.author() == ProposalAuthor.DELEGATION,
                speaks && joined,
                speaks && !joined,
                speaks && hasReacted(text, proposal, delegate.party()),
                proposal.isPending()
                        && delegate.isRapporteur()
                        && versions.draft(text.id()).isPresent(),
                proposal.isPending() && proposal.isDraftedBy(delegate) && proposers.mayWrite(delegate, text));
    }

    private boolean hasReacted(NegotiatedText text, Proposal proposal, @Nullable UUID party) {
        return proposals.reactions(text.id()).getOrDefault(proposal.id(), List.of()).stream()
                .anyMatch(each -> each.party().equals(party));
    }

    /** Who did what tells whose it is, and who says what to it: where the text keeps that to itself, only what a reader knows anyway is told by name. */
    private History history(Ui ui, NegotiatedText text, Proposal proposal) {
        Predicate<Entry> named = text.attributed() || ui.reader().isRapporteur()
                ? entry -> true
                : entry -> isKnown(entry.delegation(), proposal, ui);
        var told = ui.reader().isRapporteur() || proposal.state() == ProposalState.TAKEN;
        Predicate<Entry> shown =
                entry -> (told || !isTaking(entry)) && (!isOfAnotherAuthor(entry) || named.test(entry));
        return histories.of(
                ui, proposal.path(), all -> all.stream().filter(shown).toList(), named);
    }

    /** One's own delegation, and those that the reader is told to stand behind it. */
    private static boolean isKnown(@Nullable UUID delegation, Proposal proposal, Ui ui) {
        return delegation != null
                && (delegation.equals(proposal.lead())
                        || proposal.cosponsors().contains(delegation)
                        || ui.reader()
                                .delegate()
                                .filter(own -> own.belongsTo(delegation))
                                .isPresent());
    }

    /** What goes into a version in preparation is nobody else's business. */
    private static boolean isTaking(Entry entry) {
        return entry.name().equals(ProposalTaken.class.getSimpleName());
    }

    /** One for each: whoever may not know who they are is not told how many they are either. */
    private static boolean isOfAnotherAuthor(Entry entry) {
        return entry.name().equals(ProposalSentJointly.class.getSimpleName());
    }
}
