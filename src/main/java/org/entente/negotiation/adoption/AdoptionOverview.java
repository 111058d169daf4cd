package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.documents.comparison.Run;
import org.entente.documents.record.Document;
import org.entente.languages.Language;
import org.entente.meetings.Meeting;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ParagraphName;
import org.entente.negotiation.TextVersion;
import org.entente.process.bodies.Body;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;

/**
 * An adoption as everybody may see it who reads its text.
 *
 * @param adopted the version that holds the adopted words
 * @param document what it became, where this reader may read it
 * @param body that decides, as far as its meeting or the session of the text says
 * @param called the paragraphs in their order, by what a page calls them
 * @param exact the words as they stand with what was read out and voted on, by their hash
 * @param languages in which the version, or what was adopted of it, has all its words
 * @param names of the States that have said or voted something
 */
public record AdoptionOverview(
        TextAdoption adoption,
        NegotiatedText text,
        TextVersion version,
        @Nullable TextVersion adopted,
        @Nullable Document document,
        @Nullable Meeting meeting,
        @Nullable Body body,
        Map<UUID, ParagraphName> called,
        String exact,
        List<Language> languages,
        List<Amended> amendments,
        List<Voted> votes,
        List<Declaration> declarations,
        List<Corrected> corrections,
        Map<UUID, String> names,
        Instant now) {

    /**
     * What was read out, as differences.
     *
     * @param under what goes along with a paragraph that is deleted
     */
    public record Amended(OralAmendment amendment, List<UUID> under, List<Run> runs) {}

    /** What was put right, as differences, and by whom. */
    public record Corrected(TextCorrection correction, List<Run> runs, String by) {}

    /**
     * A vote and, once it is closed, how each State has voted.
     *
     * @param intended what States said afterwards that they had intended
     */
    public record Voted(AdoptionVote vote, @Nullable VoteTally tally, Map<UUID, BallotChoice> intended) {}

    public List<Declaration> objections() {
        return declarations.stream().filter(Declaration::isObjection).toList();
    }

    public List<Declaration> of(DeclarationKind kind) {
        return declarations.stream().filter(each -> each.kind() == kind).toList();
    }

    public boolean isObjectedTo() {
        return declarations.stream().anyMatch(each -> each.isObjection() && each.stands());
    }

    /** What the gavel would say now; of a vote nobody knows before it is closed. */
    public AdoptionOutcome expected() {
        return isObjectedTo() ? AdoptionOutcome.NOT_ADOPTED : AdoptionOutcome.ADOPTED;
    }

    /** “the text as a whole”, or the paragraphs by their numbers. */
    public String on(Ui ui, Collection<UUID> paragraphs) {
        if (paragraphs.isEmpty()) return ui.localize("adoption.whole");
        return ParagraphName.told(
                ui,
                called.entrySet().stream()
                        .filter(each -> paragraphs.contains(each.getKey()))
                        .map(Map.Entry::getValue)
                        .toList());
    }

    public String name(UUID state) {
        return names.getOrDefault(state, "");
    }

    /** In the order of names. */
    public List<String> names(Collection<UUID> states) {
        return names.entrySet().stream()
                .filter(each -> states.contains(each.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** Where it stands, or what came of it, in one exact sentence. */
    public String sentence(Ui ui) {
        var which = version.called(ui);
        var outcome = adoption.outcome();
        if (outcome != null) {
            var at = ui.moment(Objects.requireNonNull(adoption.endedAt()), adoption.zone());
            return switch (outcome) {
                case ADOPTED ->
                    ui.localize(adoption.isByVote() ? "adoption.said.carried" : "adoption.said.consensus", which, at);
                case NOT_ADOPTED ->
                    ui.localize(
                            adoption.isByVote() ? "adoption.said.not_carried" : "adoption.said.no_consensus",
                            which,
                            at);
                case CALLED_OFF -> ui.localize("adoption.said.called_off", which, at);
            };
        }
        if (adoption.isAnnounced())
            return ui.localize("adoption.said.announced", which, ui.moment(adoption.dueAt(), adoption.zone()));
        if (adoption.isByVote()) return ui.localize("adoption.said.voting", which);
        return ui.localize(isObjectedTo() ? "adoption.said.objected" : "adoption.said.asked", which);
    }

    /** By which an open page knows that there is something else to be done on it. */
    public String state() {
        var outcome = adoption.outcome();
        if (outcome != null) return outcome.name();
        var running = votes.stream()
                .filter(each -> each.vote().isOpen())
                .map(each -> "-" + each.vote().number())
                .findFirst()
                .orElse("");
        return (adoption.isAnnounced() ? "ANNOUNCED" : isObjectedTo() ? "OBJECTED" : "OPEN") + running;
    }

    /** How a vote went, in one sentence with its figures; or that it is asked for, or runs. */
    public String went(Ui ui, Voted voted) {
        var vote = voted.vote();
        var what = on(ui, vote.paragraphs());
        var tally = voted.tally();
        var withdrawn = vote.withdrawnAt();
        if (withdrawn != null)
            return ui.localize("adoption.vote.withdrawn", what, ui.moment(withdrawn, adoption.zone()));
        if (tally == null) return ui.localize(vote.isOpen() ? "adoption.vote.runs" : "adoption.vote.to_come", what);
        var key = vote.isOfTheWhole()
                ? vote.isCarried() ? "adoption.vote.adopted" : "adoption.vote.not_adopted"
                : vote.isCarried() ? "adoption.vote.retained" : "adoption.vote.deleted";
        return ui.localize(
                key,
                what,
                tally.count(BallotChoice.YES),
                tally.count(BallotChoice.NO),
                tally.count(BallotChoice.ABSTAIN),
                tally.count(BallotChoice.NOT_PARTICIPATING));
    }
}
