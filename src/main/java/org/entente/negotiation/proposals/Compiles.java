package org.entente.negotiation.proposals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.entente.documents.comparison.Run;
import org.entente.documents.comparison.Words;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.Visible;
import org.entente.parties.Parties;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** A version with all that is asked for on it, each proposal at the first paragraph it is on. */
@Component
public class Compiles {

    private final TextLines lines;
    private final Proposals proposals;
    private final Standings standings;
    private final Parties parties;

    Compiles(TextLines lines, Proposals proposals, Standings standings, Parties parties) {
        this.lines = lines;
        this.proposals = proposals;
        this.standings = standings;
        this.parties = parties;
    }

    /**
     * What a text says now and is asked to say.
     *
     * @param elsewhere proposals whose paragraphs have all been deleted; their words are kept
     */
    public record Compilation(List<CompiledLine> lines, List<CompiledLine.Asked> elsewhere) {}

    /** Of those that are pending, or were when the text was adopted, and of one's own also those in preparation. */
    public Compilation of(NegotiatedText text, TextVersion version, Ui ui) {
        var at = new HashMap<UUID, List<CompiledLine.Asked>>();
        var elsewhere = new ArrayList<CompiledLine.Asked>();
        for (var asked : asked(text, each -> each.isAskedFor() || !each.isSent(), ui)) {
            var on = asked.standing().paragraphs();
            if (on.isEmpty()) elsewhere.add(asked);
            else at.computeIfAbsent(on.getFirst(), none -> new ArrayList<>()).add(asked);
        }
        var compiled = lines.of(text, version, text.language()).stream()
                .map(line -> new CompiledLine(line, at.getOrDefault(line.id(), List.of())))
                .toList();
        return new Compilation(compiled, elsewhere);
    }

    /** One paragraph with what is asked for on it, and nothing else worked out; none where the version does not have it. */
    public Optional<CompiledLine> at(NegotiatedText text, TextVersion version, UUID paragraph, Ui ui) {
        var line = TextLine.among(lines.of(text, version, text.language()), paragraph);
        if (line == null) return Optional.empty();
        var standing = standings.at(
                text,
                paragraph,
                proposals.on(text.id(), ui.reader()).stream()
                        .filter(Proposal::isAskedFor)
                        .toList());
        var against = Conflicts.among(standing);
        return Optional.of(new CompiledLine(
                line,
                standing.stream()
                        .filter(each -> each.paragraphs().getFirst().equals(paragraph))
                        .map(each -> asked(each, against, ui))
                        .toList()));
    }

    /** Those of a text that are chosen, in their order, and what stands against each of all that is asked for. */
    public List<CompiledLine.Asked> asked(NegotiatedText text, Predicate<Proposal> chosen, Ui ui) {
        var standing = standings.of(
                text,
                proposals.on(text.id(), ui.reader()).stream()
                        .filter(each -> each.isAskedFor() || chosen.test(each))
                        .toList());
        var against = Conflicts.among(standing);
        return standing.stream()
                .filter(each -> chosen.test(each.proposal()))
                .map(each -> asked(each, against, ui))
                .toList();
    }

    private CompiledLine.Asked asked(ProposalStanding standing, Map<UUID, List<Integer>> against, Ui ui) {
        var proposal = standing.proposal();
        return new CompiledLine.Asked(
                standing,
                by(proposal, ui),
                runs(proposal.kind(), standing.now(), standing.words()),
                Objects.requireNonNull(against.getOrDefault(proposal.id(), List.of())));
    }

    /** Whose it is in words, as far as the reader may know. */
    String by(Proposal proposal, Ui ui) {
        if (proposal.author() != ProposalAuthor.DELEGATION)
            return ui.localize(proposal.author().key());
        var lead = proposal.lead();
        if (lead == null) return ui.localize("proposals.by.a_delegation");
        var names = new ArrayList<String>(List.of(parties.name(lead, ui.language())));
        for (var each : proposal.cosponsors()) names.add(parties.name(each, ui.language()));
        return ui.list(names);
    }

    /** What paragraphs say beside what is asked for; none where that brings no words for them. */
    public static List<Run> runs(ProposalKind kind, String says, String asked) {
        var now = Visible.of(says);
        var words = Visible.of(asked);
        return switch (kind) {
            case REPLACE, SPLIT -> Words.changed(now, words);
            case ADD_AFTER, ADD_BEFORE -> List.of(new Run(Run.Kind.ADDED, words));
            case DELETE -> List.of(new Run(Run.Kind.REMOVED, now));
            case MERGE -> Words.changed(now, now.replace(Rebases.BETWEEN, " "));
            case MOVE, COMMENT, RESERVE -> List.of();
        };
    }
}
