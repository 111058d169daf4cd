package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.entente.documents.record.Kind;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.web.RuleBroken;

/** The rules of adoption, without a database. */
class TextAdoptionTests {

    private static final Instant DUE = Instant.parse("2026-07-11T19:00:00Z");
    private static final Instant THEN = DUE.plus(Duration.ofMinutes(20));
    private static final String HASH = "0".repeat(64);

    private final UUID kenya = UUID.randomUUID();
    private final UUID ghana = UUID.randomUUID();
    private final UUID twentySeven = UUID.randomUUID();
    private final TextAdoption byConsensus = adoption(AdoptionManner.CONSENSUS);
    private final TextAdoption byVote = adoption(AdoptionManner.RECORDED_VOTE);

    @Example
    void nobodyIsAskedBeforeTheTimeThatWasAnnounced() {
        refused(Refusal.TOO_EARLY, () -> byConsensus.open(HASH, DUE.minusMillis(1)));
        assertThat(byConsensus.open(HASH, DUE).isOpen()).isTrue();
        assertThat(byConsensus.open(HASH, DUE).exact()).isEqualTo(HASH);
        refused(Refusal.ALREADY_OPEN, () -> byConsensus.open(HASH, DUE).open(HASH, THEN));
    }

    @Example
    void consensusIsThatNoObjectionStandsAndIsNeverChosen() {
        var open = byConsensus.open(HASH, DUE);
        assertThat(open.result(false, null)).isEqualTo(AdoptionOutcome.ADOPTED);
        assertThat(open.result(true, null)).isEqualTo(AdoptionOutcome.NOT_ADOPTED);
        refused(Refusal.OBJECTION_STANDS, () -> open.mustResult(AdoptionOutcome.ADOPTED, AdoptionOutcome.NOT_ADOPTED));
        refused(Refusal.NO_OBJECTION, () -> open.mustResult(AdoptionOutcome.NOT_ADOPTED, AdoptionOutcome.ADOPTED));
        refused(Refusal.NOT_OPEN, () -> byConsensus.result(false, null));
    }

    @Example
    void itIsDecidedOnce() {
        var adopted = adopted(byConsensus);
        assertThat(adopted.isAdopted()).isTrue();
        assertThat(adopted.endedAt()).isEqualTo(THEN);
        refused(Refusal.ENDED, () -> adopted(adopted));
        refused(Refusal.ENDED, () -> adopted.fail(THEN));
        refused(Refusal.ENDED, () -> adopted.callOff("Why not.", THEN));
        refused(Refusal.ENDED, adopted::suspend);
        refused(Refusal.ENDED, () -> declare(adopted, kenya, DeclarationKind.OBJECTION));
        var failed = byConsensus.open(HASH, DUE).fail(THEN);
        assertThat(failed.outcome()).isEqualTo(AdoptionOutcome.NOT_ADOPTED);
        refused(Refusal.ENDED, () -> adopted(failed));
    }

    @Example
    void onlyMemberStatesThatDecideObjectDissociateReserveAndExplain() {
        for (var kind : DeclarationKind.values()) {
            assertThat(declare(byConsensus, kenya, kind).stands()).isTrue();
            refused(Refusal.ONLY_STATES, () -> declare(byConsensus, UUID.randomUUID(), kind));
        }
        assertThat(byConsensus.isDecidedBy(null)).isFalse();
    }

    /** From the record: the text passes, and one delegation does not stand behind paragraph 27. */
    @Example
    void aStateDissociatesItselfBeforeOrAfterAndTheTextPasses() {
        var before = declare(byConsensus, kenya, DeclarationKind.DISSOCIATION);
        assertThat(before.paragraphs()).containsExactly(twentySeven);
        var adopted = adopted(byConsensus);
        assertThat(before.isBefore(adopted)).isTrue();
        var after = adopted.declare(
                UUID.randomUUID(),
                ghana,
                DeclarationKind.EXPLANATION,
                new DeclaredWords(List.of(), "We joined.", Language.EN),
                THEN.plusSeconds(1));
        assertThat(after.isBefore(adopted)).isFalse();
        var failed = byConsensus.open(HASH, DUE).fail(THEN);
        refused(Refusal.NOT_ADOPTED, () -> declare(failed, kenya, DeclarationKind.DISSOCIATION));
        assertThat(declare(failed, kenya, DeclarationKind.EXPLANATION).stands()).isTrue();
        var calledOff = byConsensus.callOff("Consultations go on.", THEN);
        refused(Refusal.NOT_ADOPTED, () -> declare(calledOff, kenya, DeclarationKind.EXPLANATION));
    }

    @Example
    void anObjectionIsWithdrawnBeforeTheGavelAndWhatElseWasSaidAtAnyTime() {
        var objection = declare(byConsensus, kenya, DeclarationKind.OBJECTION);
        var withdrawn = objection.withdraw(byConsensus, THEN);
        assertThat(withdrawn.stands()).isFalse();
        assertThat(withdrawn.at()).as("its trace stays").isEqualTo(objection.at());
        refused(Refusal.WITHDRAWN_ALREADY, () -> withdrawn.withdraw(byConsensus, THEN));
        var failed = byConsensus.open(HASH, DUE).fail(THEN);
        refused(Refusal.ENDED, () -> objection.withdraw(failed, THEN));
        var dissociation = declare(byConsensus, kenya, DeclarationKind.DISSOCIATION);
        assertThat(dissociation.withdraw(adopted(byConsensus), THEN).stands()).isFalse();
    }

    @Example
    void whereVotesAreTakenThereIsNothingToObjectTo() {
        refused(Refusal.ONLY_CONSENSUS, () -> declare(byVote, kenya, DeclarationKind.OBJECTION));
    }

    @Example
    void theChairTakesATextBackToBeAmendedButInterruptsNoVote() {
        var back = byConsensus.open(HASH, DUE).suspend();
        assertThat(back.isAnnounced()).isTrue();
        assertThat(back.exact()).isEmpty();
        assertThat(back.open(HASH, THEN).isOpen()).isTrue();
        refused(Refusal.VOTING_HAS_BEGUN, () -> byVote.open(HASH, DUE).suspend());
        refused(Refusal.VOTING_HAS_BEGUN, () -> byVote.open(HASH, DUE).callOff("Why not.", THEN));
        assertThat(byVote.callOff("The sponsors ask so.", THEN).outcome()).isEqualTo(AdoptionOutcome.CALLED_OFF);
    }

    @Example
    void aVoteIsOpenedAndClosedOnce() {
        var asked = vote(VoteMajority.SIMPLE, twentySeven);
        refused(Refusal.VOTE_NOT_OPEN, asked::mustBeOpen);
        var open = asked.open(DUE);
        open.mustBeOpen();
        refused(Refusal.ALREADY_OPEN, () -> open.open(THEN));
        var closed = open.close(tally(2, 1, 0, 0), THEN);
        assertThat(closed.isCarried()).isTrue();
        refused(Refusal.VOTE_CLOSED, () -> closed.open(THEN));
        refused(Refusal.VOTE_CLOSED, () -> closed.close(tally(0, 0, 0, 0), THEN));
    }

    @Example
    void paragraphsStayOnlyWhereTheVoteOnThemWasCarried() {
        var open = vote(VoteMajority.SIMPLE, twentySeven).open(DUE);
        assertThat(open.deletes()).isFalse();
        assertThat(open.close(tally(2, 1, 5, 0), THEN).deletes()).isFalse();
        assertThat(open.close(tally(1, 1, 0, 0), THEN).deletes()).as("a tie").isTrue();
        assertThat(vote(VoteMajority.SIMPLE)
                        .open(DUE)
                        .close(tally(0, 1, 0, 0), THEN)
                        .deletes())
                .as("the text as a whole is not a paragraph of itself")
                .isFalse();
    }

    @Example
    void whoAbstainsOrDoesNotParticipateIsNotVoting() {
        assertThat(tally(2, 1, 100, 100).isCarriedBy(VoteMajority.SIMPLE)).isTrue();
        assertThat(tally(2, 1, 100, 0).isCarriedBy(VoteMajority.TWO_THIRDS)).isTrue();
        assertThat(tally(65, 33, 0, 0).isCarriedBy(VoteMajority.TWO_THIRDS)).isFalse();
        assertThat(tally(97, 0, 0, 96).isCarriedBy(VoteMajority.ABSOLUTE)).isTrue();
        assertThat(tally(96, 0, 0, 97).isCarriedBy(VoteMajority.ABSOLUTE)).isFalse();
        for (var majority : VoteMajority.values())
            assertThat(tally(0, 0, 9, 9).isCarriedBy(majority))
                    .as("nobody voted")
                    .isFalse();
    }

    /** Each State is counted once, under what it said; one that said nothing has not participated. */
    @Property
    void everyStateIsCountedOnce(@ForAll @Size(max = 200) List<@IntRange(min = 0, max = 4) Integer> said) {
        var states = new ArrayList<UUID>();
        var ballots = new HashMap<UUID, BallotChoice>();
        for (var each : said) {
            states.add(UUID.randomUUID());
            if (each < 4) ballots.put(states.getLast(), BallotChoice.values()[each]);
        }
        ballots.put(UUID.randomUUID(), BallotChoice.NO);
        var tally = VoteTally.of(ballots, states);
        assertThat(Stream.of(BallotChoice.values()).flatMap(each -> tally.of(each).stream()))
                .containsExactlyInAnyOrderElementsOf(states);
        assertThat(tally.count(BallotChoice.NOT_PARTICIPATING))
                .isEqualTo((int) said.stream().filter(each -> each >= 3).count());
    }

    @Property
    void aTieOrLessIsNeverCarried(@ForAll @IntRange(max = 96) int yes, @ForAll @IntRange(max = 96) int no) {
        for (var majority : VoteMajority.values())
            if (yes <= no) assertThat(majority.isReachedBy(yes, no, 193)).isFalse();
        if (VoteMajority.TWO_THIRDS.isReachedBy(yes, no, 193))
            assertThat(VoteMajority.SIMPLE.isReachedBy(yes, no, 193)).isTrue();
    }

    /** From the record: the title is replaced on the last day. */
    @Example
    void whatIsReadOutIsPartOfTheExactTextAndParagraphsKeepTheirIds() {
        var version = List.of(
                Provision.of(ProvisionKind.TITLE, 0, "Report of the group"),
                Provision.of(ProvisionKind.NUMBERED, 0, "States met."),
                Provision.of(ProvisionKind.NUMBERED, 1, "In New York."),
                Provision.of(ProvisionKind.NUMBERED, 0, "States agreed."));
        var title = version.getFirst().id();
        var added = UUID.randomUUID();
        var readOut = List.of(
                amendment(1, OralAmendment.Deed.REPLACE, title, null, "Final report of the group"),
                amendment(2, OralAmendment.Deed.ADD, version.getLast().id(), added, "States will meet again."));
        var behind = amendment(3, OralAmendment.Deed.ADD, version.get(1).id(), UUID.randomUUID(), "They spoke.");
        assertThat(ExactText.of(version, List.of(behind), List.of(), Language.EN)
                        .provisions())
                .as("behind what stands under it")
                .extracting(Provision::words)
                .containsSubsequence("States met.", "In New York.", "They spoke.", "States agreed.");
        var exact = ExactText.of(version, readOut, List.of(), Language.EN);
        assertThat(exact.provisions())
                .extracting(Provision::id)
                .startsWith(title)
                .endsWith(added)
                .hasSize(5);
        assertThat(exact.get(title).words()).isEqualTo("Final report of the group");
        assertThat(exact.get(added).kind()).isEqualTo(ProvisionKind.NUMBERED);
        assertThat(exact.hash())
                .isNotEqualTo(
                        ExactText.of(version, List.of(), List.of(), Language.EN).hash());
        var shorter = ExactText.of(version, readOut, List.of(version.get(1).id()), Language.EN);
        assertThat(shorter.provisions())
                .as("with what stands under it")
                .extracting(Provision::words)
                .containsExactly("Final report of the group", "States agreed.", "States will meet again.");
        refused(Refusal.NOT_THERE, () -> shorter.get(version.get(1).id()));
    }

    /** What the version came out of is told of that; of the adopted one, what was read out. */
    @Example
    void whatIsReadOutInTwoParagraphsCameOutOfTheOne() {
        var merged = new Provision(
                UUID.randomUUID(), ProvisionKind.NUMBERED, 0, "Meet. Report.", List.of(UUID.randomUUID()));
        var readOut = amendment(1, OralAmendment.Deed.REPLACE, merged.id(), null, "Meet.\n\nReport.");
        assertThat(ExactText.of(List.of(merged), List.of(readOut), List.of(), Language.EN)
                        .provisions())
                .extracting(Provision::origins)
                .containsExactly(List.of(), List.of(merged.id()));
    }

    @Example
    void whatWasWithdrawnIsNoPartOfTheTextAndNothingIsLeftOfNothing() {
        var version = List.of(Provision.of(ProvisionKind.NUMBERED, 0, "Meet."));
        var only = version.getFirst().id();
        var readOut = amendment(1, OralAmendment.Deed.REPLACE, only, null, "Meet twice.");
        var withdrawn = new OralAmendment(
                readOut.adoption(), 1, readOut.deed(), only, null, "Meet.", readOut.words(), DUE, THEN);
        assertThat(ExactText.of(version, List.of(withdrawn), List.of(), Language.EN))
                .isEqualTo(new ExactText(version));
        refused(Refusal.LAST_PARAGRAPH, () -> ExactText.of(version, List.of(), List.of(only), Language.EN));
    }

    private OralAmendment amendment(int number, OralAmendment.Deed deed, UUID paragraph, UUID added, String words) {
        return new OralAmendment(
                byConsensus.id(), number, deed, paragraph, added, "", Names.of(Language.EN, words), DUE, null);
    }

    private Declaration declare(TextAdoption on, UUID party, DeclarationKind kind) {
        return on.declare(
                UUID.randomUUID(),
                party,
                kind,
                new DeclaredWords(List.of(twentySeven), "Not paragraph 27.", Language.EN),
                DUE);
    }

    private static TextAdoption adopted(TextAdoption adoption) {
        var open = adoption.isOpen() || adoption.isEnded() ? adoption : adoption.open(HASH, DUE);
        return open.adopt("XA/1", Kind.REPORT, UUID.randomUUID(), UUID.randomUUID(), THEN);
    }

    private AdoptionVote vote(VoteMajority majority, UUID... paragraphs) {
        return new AdoptionVote(
                UUID.randomUUID(),
                byVote.id(),
                1,
                List.of(paragraphs),
                "Rule 129",
                majority,
                null,
                DUE,
                null,
                null,
                null,
                null);
    }

    private static VoteTally tally(int yes, int no, int abstaining, int notParticipating) {
        return new VoteTally(Map.of(
                BallotChoice.YES, states(yes),
                BallotChoice.NO, states(no),
                BallotChoice.ABSTAIN, states(abstaining),
                BallotChoice.NOT_PARTICIPATING, states(notParticipating)));
    }

    private static List<UUID> states(int many) {
        return IntStream.range(0, many).mapToObj(each -> UUID.randomUUID()).toList();
    }

    private TextAdoption adoption(AdoptionManner manner) {
        var isVote = manner == AdoptionManner.RECORDED_VOTE;
        return new TextAdoption(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                1,
                manner,
                isVote ? "Rule 125" : "",
                isVote ? VoteMajority.SIMPLE : null,
                Set.of(kenya, ghana),
                Names.ofEach(language -> ""),
                null,
                DUE.minus(Duration.ofDays(1)),
                DUE,
                ZoneId.of("America/New_York"),
                "",
                Kind.REPORT,
                null,
                "",
                null,
                null,
                "",
                null,
                null,
                false,
                0);
    }

    private static void refused(Refusal refusal, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOf(RuleBroken.class)
                .extracting(broken -> ((RuleBroken) broken).refusal())
                .isEqualTo(refusal);
    }
}
