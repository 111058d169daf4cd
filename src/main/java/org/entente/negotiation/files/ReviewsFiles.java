package org.entente.negotiation.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.comparison.Run;
import org.entente.languages.Language;
import org.entente.negotiation.Draft;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.Provision;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextLines;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.Visible;
import org.entente.negotiation.proposals.Compiles;
import org.entente.negotiation.proposals.Proposal;
import org.entente.negotiation.proposals.ProposalAuthor;
import org.entente.negotiation.proposals.ProposalForm;
import org.entente.negotiation.proposals.ProposalKind;
import org.entente.negotiation.proposals.ProposalState;
import org.entente.negotiation.proposals.Proposals;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** Holds what was found in a file against what is asked for already, and against who is who; makes proposals of it. */
@Component
class ReviewsFiles {

    private final TextLines lines;
    private final Proposals proposals;
    private final Parties parties;

    ReviewsFiles(TextLines lines, Proposals proposals, Parties parties) {
        this.lines = lines;
        this.proposals = proposals;
        this.parties = parties;
    }

    List<ReviewedChange> of(NegotiatedText text, TextVersion version, AmendedFile file, Ui ui) {
        var numbered = numbered(text, version);
        var there = proposals.on(text.id(), ui.reader());
        var byId = there.stream().collect(Collectors.toMap(Proposal::id, each -> each));
        var names = names();
        return file.findings().found().stream()
                .filter(found -> isSound(found, numbered))
                .map(found -> reviewed(file, found, numbered, there, byId, names, ui))
                .toList();
    }

    private Map<UUID, TextLine> numbered(NegotiatedText text, TextVersion version) {
        var numbered = new LinkedHashMap<UUID, TextLine>();
        for (var line : lines.of(text, version, text.language())) numbered.put(line.id(), line);
        return numbered;
    }

    private ReviewedChange reviewed(
            AmendedFile file,
            Found found,
            Map<UUID, TextLine> numbered,
            List<Proposal> there,
            Map<UUID, Proposal> byId,
            Map<String, Party> names,
            Ui ui) {
        var kept = byId.get(AmendedFile.proposal(file.id(), found));
        var claimed = found.claims() == null ? null : byId.get(found.claims());
        var same = there.stream()
                .filter(each -> !each.equals(kept) && each.state() != ProposalState.WITHDRAWN)
                .filter(each -> isSame(each, found))
                .findFirst()
                .orElse(null);
        var known = claimed != null && isSame(claimed, found) ? claimed : same == null ? claimed : same;
        var on = found.paragraphs().stream()
                .map(numbered::get)
                .map(Objects::requireNonNull)
                .toList();
        var base = Proposal.base(on.stream().map(TextLine::provision).toList());
        var named = named(found.author(), names);
        return new ReviewedChange(
                found,
                called(found, numbered),
                base,
                runs(found, base),
                behind(found, numbered, ui),
                whose(found, named, file),
                named.stream().map(each -> each.name(ui.language())).collect(Collectors.joining(Outgoing.BETWEEN)),
                known,
                known != null && isSame(known, found),
                kept,
                kept == null && file.isDiscarded(found));
    }

    /** The paragraphs it is on, and with what goes or moves what goes along. */
    private static List<String> called(Found found, Map<UUID, TextLine> numbered) {
        var isWhole = found.kind() == ProposalKind.DELETE || found.kind() == ProposalKind.MOVE;
        var on = isWhole ? whole(found.paragraphs(), numbered) : Set.copyOf(found.paragraphs());
        return numbered.values().stream()
                .filter(line -> on.contains(line.id()))
                .map(TextLine::called)
                .toList();
    }

    private static String behind(Found found, Map<UUID, TextLine> numbered, Ui ui) {
        if (found.kind() != ProposalKind.MOVE) return "";
        var other = found.after() == null ? null : Objects.requireNonNull(numbered.get(found.after()));
        return ParagraphName.behind(ui, other == null ? null : other.name());
    }

    /** What a file says that several wrote is no one delegation's. */
    private static ReviewedChange.Whose whose(Found found, List<Party> named, AmendedFile file) {
        if (found.author().isBlank()) return ReviewedChange.Whose.NOBODY;
        if (named.isEmpty()) return ReviewedChange.Whose.UNKNOWN;
        return !isOfSeveral(found.author()) && named.getFirst().id().id().equals(file.party())
                ? ReviewedChange.Whose.OWN
                : ReviewedChange.Whose.ANOTHER_DELEGATION;
    }

    /** Also where the program knows one of them only. */
    private static boolean isOfSeveral(String author) {
        return author.contains(Outgoing.BETWEEN.strip());
    }

    private static List<Party> named(String author, Map<String, Party> names) {
        return Arrays.stream(author.split(Outgoing.BETWEEN))
                .map(names::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** In whichever of the languages a file calls them. */
    private Map<String, Party> names() {
        var names = new HashMap<String, Party>();
        var all = parties.all(Language.EN);
        for (var language : Language.values()) for (var party : all) names.putIfAbsent(party.name(language), party);
        return names;
    }

    private static List<Run> runs(Found found, String base) {
        var runs = Compiles.runs(found.kind(), base, found.words());
        return runs.isEmpty() ? List.of(new Run(Run.Kind.SAME, Visible.of(base))) : runs;
    }

    private static boolean isSame(Proposal proposal, Found found) {
        return proposal.kind() == found.kind()
                && proposal.paragraphs().equals(found.paragraphs())
                && lines(proposal.words()).equals(lines(found.words()))
                && Objects.equals(proposal.after(), found.after())
                && (!found.kind().isOnlyAReason() || lines(proposal.reason()).equals(lines(found.reason())));
    }

    /** Browsers end lines otherwise than Word. */
    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** A file may claim anything; what nobody could ask for is not offered. */
    private static boolean isSound(Found found, Map<UUID, TextLine> numbered) {
        var on = found.paragraphs();
        if (on.isEmpty() || !numbered.keySet().containsAll(on) || isTooLong(found)) return false;
        return switch (found.kind()) {
            case REPLACE, ADD_AFTER, ADD_BEFORE -> !found.words().isBlank();
            case SPLIT -> found.words().contains("\n\n");
            case MERGE -> on.size() > 1;
            case MOVE ->
                found.after() == null
                        || numbered.containsKey(found.after())
                                && !whole(on, numbered).contains(found.after());
            case COMMENT, RESERVE -> !found.reason().isBlank();
            case DELETE -> true;
        };
    }

    /** For the form in which whoever asks for it would go on with it. */
    private static boolean isTooLong(Found found) {
        return found.words().length() > ProposalForm.LONGEST || found.reason().length() > ProposalForm.LONGEST_REASON;
    }

    /** With what stands under them and goes along. */
    private static Set<UUID> whole(List<UUID> paragraphs, Map<UUID, TextLine> numbered) {
        var text = new Draft(numbered.values().stream().map(TextLine::provision).toList());
        return text.whole(paragraphs).stream().map(Provision::id).collect(Collectors.toSet());
    }

    /** What could not be offered, with what it says. */
    List<Unplaced> unplaced(NegotiatedText text, TextVersion version, AmendedFile file, Reader reader) {
        var numbered = numbered(text, version);
        var known = proposals.on(text.id(), reader).stream().map(Proposal::id).toList();
        var all = new ArrayList<>(file.findings().unplaced());
        for (var found : file.findings().found()) {
            if (isSound(found, numbered)) continue;
            // What claims to be a proposal that is here, and is not too long, is that one.
            if (isTooLong(found)) all.add(unplaced(Unplaced.Reason.TOO_LONG, found));
            else if (found.claims() == null || !known.contains(found.claims()))
                all.add(unplaced(Unplaced.Reason.NO_PARAGRAPH, found));
        }
        return all;
    }

    private static Unplaced unplaced(Unplaced.Reason why, Found found) {
        var says = Stream.of(found.words(), found.reason())
                .filter(each -> !each.isBlank())
                .collect(Collectors.joining("\n\n"));
        return new Unplaced(why, found.author(), says);
    }

    static Optional<ProposalAuthor> author(String typed) {
        return Arrays.stream(ProposalAuthor.values())
                .filter(each -> each != ProposalAuthor.DELEGATION && each.name().equals(typed))
                .findFirst();
    }
}
