package org.entente.negotiation.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.entente.documents.TrackedText;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Comment;
import org.entente.documents.TrackedText.Elsewhere;
import org.entente.documents.TrackedText.Look;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.proposals.ProposalKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What delegates do in Word, and what comes of it. */
class FindsChangesTests {

    private static final Change KENYA = new Change("Kenya", "2026-03-03T15:00:00Z", "");
    private static final Change LATER = new Change("Kenya", "2026-03-03T15:07:00Z", "");
    private static final Change GHANA = new Change("Ghana", "2026-03-03T15:00:00Z", "");

    private final Provision a = numbered("Invite each State to name a point of contact in its capital;");
    private final Provision b = numbered("Agree that a check takes place twice a year;");
    private final Provision c = numbered("Decide to meet again after two years.");
    private final List<Provision> text = List.of(a, b, c);

    @Test
    void changesOfOnePersonInOneParagraphAreOneProposal() {
        var findings = find(
                piece(
                        a,
                        null,
                        run("Invite "),
                        out("each", KENYA),
                        in("every", KENYA),
                        run(" State to name a point of contact in its "),
                        out("capital", LATER),
                        in("ministry", LATER),
                        run(";")),
                kept(b),
                kept(c));
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.REPLACE);
            assertThat(found.paragraphs()).containsExactly(a.id());
            assertThat(found.words()).isEqualTo("Invite every State to name a point of contact in its ministry;");
            assertThat(found.author()).isEqualTo("Kenya");
            assertThat(found.at()).isEqualTo(LATER.at());
            assertThat(found.claims()).isNull();
        });
    }

    @Test
    void twoPersonsInOneParagraphAskForTwoThings() {
        var findings = find(
                kept(a),
                piece(
                        b,
                        null,
                        run("Agree that a check takes place "),
                        out("twice", KENYA),
                        in("once", KENYA),
                        run(" a "),
                        out("year", GHANA),
                        in("month", GHANA),
                        run(";")),
                kept(c));
        assertThat(findings.found())
                .extracting(Found::author, Found::words)
                .containsExactly(
                        tuple("Kenya", "Agree that a check takes place once a year;"),
                        tuple("Ghana", "Agree that a check takes place twice a month;"));
    }

    @Test
    void enterInTheMiddleOfAParagraphSplitsIt() {
        var findings = find(
                piece(a, KENYA, run("Invite each State")),
                piece(a, null, run(" to name a point of contact in its capital;")),
                kept(b),
                kept(c));
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.SPLIT);
            assertThat(found.words()).isEqualTo("Invite each State\n\nto name a point of contact in its capital;");
        });
    }

    /** Whoever copies a paragraph in Word may lose the name of the place where another was to stand. */
    @Test
    void aMoveOfWhichNobodyKnowsWhereToIsToldAndDoesNotGoBeforeAll() {
        var id = UUID.randomUUID();
        var first = find(moving(id, Bookmarks.target(null, 1)), kept(a), kept(b), kept(c));
        assertThat(first.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.MOVE);
            assertThat(found.after()).isNull();
        });
        var behind = find(moving(id, Bookmarks.target(c.id(), 1)), kept(a), kept(b), kept(c));
        assertThat(behind.found()).singleElement().extracting(Found::after).isEqualTo(c.id());
        var lost = find(moving(id), kept(a), kept(b), kept(c));
        assertThat(lost.found()).isEmpty();
        assertThat(lost.unplaced()).containsExactly(new Unplaced(Unplaced.Reason.NO_PARAGRAPH, "Kenya", b.words()));
    }

    private static List<Comment> moving(UUID id, String... targets) {
        var names = new ArrayList<>(List.of(Bookmarks.proposal(id, ProposalKind.MOVE)));
        names.addAll(List.of(targets));
        return List.of(new Comment("Kenya", KENYA.at(), names, List.of("Proposal 1"), 1, 1));
    }

    /** The end that was there is then that of the new paragraph. */
    @Test
    void whatIsTypedBehindAParagraphIsAddedAfterIt() {
        var findings =
                find(kept(a), piece(b, KENYA, run(b.words())), piece(null, null, in("Agree further;", KENYA)), kept(c));
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.ADD_AFTER);
            assertThat(found.paragraphs()).containsExactly(b.id());
            assertThat(found.words()).isEqualTo("Agree further;");
            assertThat(found.provisionKind()).isEqualTo(ProvisionKind.NUMBERED);
        });
    }

    @Test
    void whatIsTypedBeforeAllIsAddedBeforeTheFirst() {
        var findings = find(piece(null, KENYA, in("The States,", KENYA)), kept(a), kept(b), kept(c));
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.ADD_BEFORE);
            assertThat(found.paragraphs()).containsExactly(a.id());
        });
    }

    /** Whichever of the two ends went with it. */
    @Test
    void aParagraphThatIsTakenAwayIsADeletion() {
        var own = find(kept(a), ended(b, KENYA, out(b.words(), KENYA)), kept(c));
        var fromBefore = find(ended(a, KENYA, run(a.words())), piece(b, null, out(b.words(), KENYA)), kept(c));
        for (var findings : List.of(own, fromBefore)) {
            assertThat(findings.found()).singleElement().satisfies(found -> {
                assertThat(found.kind()).isEqualTo(ProposalKind.DELETE);
                assertThat(found.paragraphs()).containsExactly(b.id());
            });
        }
    }

    @Test
    void twoParagraphsThatBecomeOneAreMerged() {
        var findings = find(ended(a, KENYA, run(a.words()), in(" ", KENYA)), kept(b), kept(c));
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.MERGE);
            assertThat(found.paragraphs()).containsExactly(a.id(), b.id());
        });
    }

    @Test
    void aParagraphThatIsDraggedElsewhereIsAMove() {
        var moved = new Change("Kenya", KENYA.at(), "move1");
        var findings = find(
                ended(a, moved, out(a.words(), moved)), kept(b), piece(null, moved, in(a.words(), moved)), kept(c));
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.MOVE);
            assertThat(found.paragraphs()).containsExactly(a.id());
            assertThat(found.after()).isEqualTo(b.id());
        });
    }

    /** As when somebody has copied the text into a document of their own, with numbers typed before. */
    @Test
    void whereNamesAreLostAParagraphIsFoundByWhatItSays() {
        var findings = find(
                bare("1. " + a.words()),
                new Paragraph(
                        List.of(),
                        "",
                        Look.TEXT,
                        0,
                        List.of(
                                run("2. Agree that a check takes place "),
                                out("twice", GHANA),
                                in("four times", GHANA),
                                run(" a year;")),
                        null,
                        null),
                bare("3. " + c.words()));
        assertThat(findings.unplaced()).isEmpty();
        assertThat(findings.missing()).isZero();
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.paragraphs()).containsExactly(b.id());
            assertThat(found.words()).isEqualTo("Agree that a check takes place four times a year;");
            assertThat(found.byWords()).isTrue();
            assertThat(found.untracked()).isFalse();
        });
    }

    @Test
    void whatNobodyTrackedIsFoundAndSaidToBeSo() {
        var findings = find(kept(a), piece(b, null, run("Agree that no check takes place;")), kept(c));
        assertThat(findings.found()).singleElement().satisfies(found -> {
            assertThat(found.untracked()).isTrue();
            assertThat(found.author()).isEmpty();
            assertThat(found.words()).isEqualTo("Agree that no check takes place;");
        });
    }

    @Test
    void aCommentIsOne() {
        var read = new TrackedText(
                List.of(kept(a), kept(b), kept(c)),
                List.of(new Comment("Ghana", GHANA.at(), List.of(), List.of("Twice is", "too often."), 1, 1)),
                List.of());
        assertThat(FindsChanges.in(read, text).found()).singleElement().satisfies(found -> {
            assertThat(found.kind()).isEqualTo(ProposalKind.COMMENT);
            assertThat(found.paragraphs()).containsExactly(b.id());
            assertThat(found.reason()).isEqualTo("Twice is\ntoo often.");
        });
    }

    @Test
    void whatCannotBePlacedIsToldWithItsWords() {
        var read = new TrackedText(
                List.of(
                        kept(a),
                        piece(b, null, run(b.words()), new Run(" or more", KENYA, GHANA)),
                        bare("A letterhead of somebody’s own."),
                        kept(c)),
                List.of(new Comment("Ghana", GHANA.at(), List.of(), List.of("On nothing."), -1, -1)),
                List.of(new Elsewhere("Kenya", "in a footnote")));
        assertThat(FindsChanges.in(read, text).unplaced())
                .extracting(Unplaced::reason, Unplaced::text)
                .containsExactlyInAnyOrder(
                        tuple(Unplaced.Reason.ON_WORDS_OF_ANOTHER, "or more"),
                        tuple(Unplaced.Reason.ONLY_IN_THE_FILE, "A letterhead of somebody’s own."),
                        tuple(Unplaced.Reason.COMMENT_ON_NOTHING, "On nothing."),
                        tuple(Unplaced.Reason.BESIDE_THE_TEXT, "in a footnote"));
    }

    @Test
    void charactersThatTurnTheDirectionComeBackAsTheyWere() {
        var flipped = numbered("Invite \u202Eeach\u202C State;");
        var line = Asking.lines(List.of(flipped)).getFirst();
        assertThat(TracksProposals.written(line.words())).isEqualTo("Invite ⟦U+202E⟧each⟦U+202C⟧ State;");
        var findings = FindsChanges.in(
                new TrackedText(
                        List.of(piece(
                                flipped,
                                null,
                                run("Invite ⟦U+202E⟧each⟦U+202C⟧ State"),
                                in(" \u202E now", KENYA),
                                run(";"))),
                        List.of(),
                        List.of()),
                List.of(flipped));
        assertThat(findings.found())
                .singleElement()
                .extracting(Found::words, Found::untracked)
                .containsExactly("Invite \u202Eeach\u202C State \u202E now;", false);
    }

    private Findings find(Paragraph... paragraphs) {
        return find(List.of(), paragraphs);
    }

    private Findings find(List<Comment> comments, Paragraph... paragraphs) {
        var all = new ArrayList<>(Arrays.asList(paragraphs));
        return FindsChanges.in(new TrackedText(all, comments, List.of()), text);
    }

    private static Provision numbered(String words) {
        return Provision.of(ProvisionKind.NUMBERED, 0, words);
    }

    private static Paragraph kept(Provision provision) {
        return piece(provision, null, run(provision.words()));
    }

    private static Paragraph bare(String words) {
        return piece(null, null, run(words));
    }

    private static Paragraph piece(@Nullable Provision of, @Nullable Change end, Run... runs) {
        var names = of == null ? List.<String>of() : List.of(Bookmarks.paragraph(of.id()));
        return new Paragraph(names, "", Look.TEXT, 0, List.of(runs), end, null);
    }

    private static Paragraph ended(Provision of, Change end, Run... runs) {
        return new Paragraph(List.of(Bookmarks.paragraph(of.id())), "", Look.TEXT, 0, List.of(runs), null, end);
    }

    private static Run run(String text) {
        return new Run(text, null, null);
    }

    private static Run in(String text, Change by) {
        return new Run(text, by, null);
    }

    private static Run out(String text, Change by) {
        return new Run(text, null, by);
    }
}
