package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.Visible;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A version with all that is asked for on it, each proposal at the first paragraph it is on. */
@Component
public class Compiles {

    private final TextVersions versions;
    private final TextLines lines;
    private final Proposals proposals;
    private final Standings standings;
    private final Rewordings rewordings;
    private final Parties parties;

    Compiles(
            TextVersions versions,
            TextLines lines,
            Proposals proposals,
            Standings standings,
            Rewordings rewordings,
            Parties parties) {
        this.versions = versions;
        this.lines = lines;
        this.proposals = proposals;
        this.standings = standings;
        this.rewordings = rewordings;
        this.parties = parties;
    }

    /**
     * What a text says now and is asked to say.
     *
     * @param elsewhere proposals whose paragraphs have all been deleted; their words are kept
     */
    public record Compilation(List<CompiledLine> lines, List<CompiledLine.Asked> elsewhere) {

        /** Those that stand behind any of it, as far as the reader may know, by code. */
        public Set<String> authors() {
            return Stream.concat(lines.stream().flatMap(line -> line.asked().stream()), elsewhere.stream())
                    .flatMap(each -> each.authors().stream())
                    .map(CompiledLine.Asked.Author::code)
                    .collect(Collectors.toSet());
        }

        /**
         * Of one delegation what it leads or has joined; every paragraph stays. Where a text keeps attribution to itself nobody
         * is told that a delegation has asked for nothing.
         */
        public Compilation of(NegotiatedText text, Party one) {
            if (!text.attributed() && !authors().contains(one.code())) throw new NoSuchElementException();
            var party = one.id().id();
            return new Compilation(
                    lines.stream()
                            .map(line -> new CompiledLine(line.line(), only(line.asked(), party)))
                            .toList(),
                    only(elsewhere, party));
        }

        private static List<CompiledLine.Asked> only(List<CompiledLine.Asked> asked, UUID party) {
            return asked.stream()
                    .filter(each -> each.standing().proposal().sponsors().contains(party))
                    .toList();
        }

        /** Without the paragraphs on which nothing is asked for. */
        public Compilation askedFor() {
            return new Compilation(
                    lines.stream().filter(line -> !line.asked().isEmpty()).toList(), elsewhere);
        }
    }

    /** Of those that are pending, or were when the text was adopted, and of one's own also those in preparation. */
    public Compilation of(NegotiatedText text, TextVersion version, Ui ui) {
        var at = new HashMap<UUID, List<CompiledLine.Asked>>();
        var elsewhere = new ArrayList<CompiledLine.Asked>();
        var there = lines.of(text, version, text.language());
        var names = new ParagraphNames(there, ui);
        for (var asked : asked(text, each -> each.isAskedFor() || !each.isSent(), names, ui)) {
            var on = asked.standing().paragraphs();
            if (on.isEmpty()) elsewhere.add(asked);
            else at.computeIfAbsent(on.getFirst(), none -> new ArrayList<>()).add(asked);
        }
        var compiled = there.stream()
                .map(line -> new CompiledLine(line, at.getOrDefault(line.id(), List.of())))
                .toList();
        return new Compilation(compiled, elsewhere);
    }

    /** One paragraph with all that is asked for on it, also on others with it, and nothing else worked out; none where the version does not have it. */
    public Optional<CompiledLine> at(NegotiatedText text, TextVersion version, UUID paragraph, Ui ui) {
        var there = lines.of(text, version, text.language());
        var line = TextLine.among(there, paragraph);
        if (line == null) return Optional.empty();
        var standing = standings.at(
                text,
                paragraph,
                proposals.on(text.id(), ui.reader()).stream()
                        .filter(Proposal::isAskedFor)
                        .toList());
        var against = Conflicts.among(standing, rewordings);
        var names = new ParagraphNames(there, ui);
        return Optional.of(new CompiledLine(
                line,
                standing.stream()
                        .filter(each -> each.paragraphs().contains(paragraph))
                        .map(each -> asked(text, each, against, names, ui))
                        .toList()));
    }

    /** Those of a text that are chosen, in their order, and what stands against each of all that is asked for. */
    public List<CompiledLine.Asked> asked(NegotiatedText text, Predicate<Proposal> chosen, Ui ui) {
        var now = versions.current(text.id())
                .map(version -> lines.of(text, version, text.language()))
                .orElse(List.of());
        return asked(text, chosen, new ParagraphNames(now, ui), ui);
    }

    private List<CompiledLine.Asked> asked(
            NegotiatedText text, Predicate<Proposal> chosen, ParagraphNames names, Ui ui) {
        var standing = standings.of(
                text,
                proposals.on(text.id(), ui.reader()).stream()
                        .filter(each -> each.isAskedFor() || chosen.test(each))
                        .toList());
        var against = Conflicts.among(standing, rewordings);
        return standing.stream()
                .filter(each -> chosen.test(each.proposal()))
                .map(each -> asked(text, each, against, names, ui))
                .toList();
    }

    private CompiledLine.Asked asked(
            NegotiatedText text,
            ProposalStanding standing,
            Map<UUID, List<Integer>> against,
            ParagraphNames names,
            Ui ui) {
        var proposal = standing.proposal();
        return new CompiledLine.Asked(
                standing,
                by(proposal, ui),
                authors(proposal, ui),
                names.on(standing.whole()),
                standing.under().isEmpty() ? "" : names.on(standing.under()),
                behind(text, standing, names, ui),
                runs(proposal.kind(), standing.now(), standing.words(), rewordings::changed),
                Objects.requireNonNull(against.getOrDefault(proposal.id(), List.of())));
    }

    /** Whose it is in words, as far as the reader may know. */
    String by(Proposal proposal, Ui ui) {
        if (proposal.author() != ProposalAuthor.DELEGATION)
            return ui.localize(proposal.author().key());
        if (proposal.lead() == null) return ui.localize("proposals.by.a_delegation");
        return ui.list(proposal.sponsors().stream()
                .map(each -> parties.name(each, ui.language()))
                .toList());
    }

    private List<CompiledLine.Asked.Author> authors(Proposal proposal, Ui ui) {
        return proposal.sponsors().stream()
                .flatMap(each -> parties.find(new PartyId(each)).stream())
                .map(each -> new CompiledLine.Asked.Author(each.code(), each.name(ui.language())))
                .toList();
    }

    /** As the text stands now; where it no longer has that paragraph, as the version that the proposal was written on called it. */
    private String behind(NegotiatedText text, ProposalStanding standing, ParagraphNames names, Ui ui) {
        var proposal = standing.proposal();
        if (proposal.kind() != ProposalKind.MOVE) return "";
        var after = standing.after() == null ? proposal.after() : standing.after();
        var now = after == null ? null : names.of(after);
        if (after == null || now != null) return ParagraphName.behind(ui, now);
        var on = versions.find(proposal.version()).orElseThrow();
        var then = TextLine.among(lines.of(text, on, text.language()), after);
        return then == null
                ? ""
                : ui.localize("proposals.behind.gone", ParagraphName.behind(ui, then.name()), on.called(ui));
    }

    /** What paragraphs say beside what is asked for; none where that brings no words for them. */
    public static List<Run> runs(ProposalKind kind, String says, String asked) {
        return runs(kind, says, asked, Words::changed);
    }

    private static List<Run> runs(
            ProposalKind kind, String says, String asked, BiFunction<String, String, List<Run>> changed) {
        var now = Visible.of(says);
        var words = Visible.of(asked);
        return switch (kind) {
            case REPLACE, SPLIT -> changed.apply(now, words);
            case ADD_AFTER, ADD_BEFORE -> List.of(new Run(Run.Kind.ADDED, words));
            case DELETE -> List.of(new Run(Run.Kind.REMOVED, now));
            case MERGE -> changed.apply(now, now.replace(Rebases.BETWEEN, " "));
            case MOVE, COMMENT, RESERVE -> List.of();
        };
    }
}
