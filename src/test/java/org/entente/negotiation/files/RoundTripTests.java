package org.entente.negotiation.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.entente.documents.TrackedText;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.WordReferee;
import org.entente.documents.WordTracking;
import org.entente.documents.reading.TrackedFiles;
import org.entente.languages.Language;
import org.entente.negotiation.Draft;
import org.entente.negotiation.Provision;
import org.entente.negotiation.proposals.KeepsProposals;
import org.entente.negotiation.proposals.ProposalKind;

/** Whatever is asked for goes out into a file and comes back, to the last letter. */
class RoundTripTests {

    @Property(tries = 150)
    void proposalsKeepTheirIdsTheirAuthorsAndEveryLetter(@ForAll long seed) {
        var chance = new Random(seed);
        var text = Chance.text(chance);
        var asked = IntStream.range(0, chance.nextInt(7))
                .mapToObj(at -> Chance.asked(chance, text, chance.nextInt(4) == 0 ? 0 : at))
                .toList();
        var version = UUID.randomUUID();
        var written = WordTracking.of(
                "Text", Language.EN, List.of(), Language.EN, TracksProposals.of(version, Asking.lines(text), asked));
        assertThat(WordReferee.rejected(written))
                .containsExactlyElementsOf(text.stream()
                        .map(each -> TracksProposals.written(each.words()))
                        .toList());

        var read = TrackedFiles.read(written);
        assertThat(Bookmarks.version(read.paragraphs().stream()
                        .flatMap(each -> each.names().stream())
                        .toList()))
                .contains(version);
        var findings = FindsChanges.in(read, text);
        assertThat(findings.unplaced()).isEmpty();
        assertThat(findings.missing()).isZero();
        assertThat(findings.found()).hasSameSizeAs(asked);
        for (var at = 0; at < asked.size(); at++)
            assertSame(asked.get(at), findings.found().get(at));
    }

    private static void assertSame(Outgoing asked, Found found) {
        var proposal = asked.proposal();
        assertThat(found.claims()).isEqualTo(proposal.id());
        assertThat(found.kind()).isEqualTo(proposal.kind());
        assertThat(found.paragraphs()).isEqualTo(proposal.paragraphs());
        assertThat(found.words()).isEqualTo(proposal.words());
        assertThat(found.author()).isEqualTo(asked.author());
        assertThat(found.at()).isEqualTo(asked.at());
        assertThat(found.reason()).isEqualTo("Because.");
        assertThat(found.after()).isEqualTo(proposal.after());
        assertThat(found.byWords()).isFalse();
        assertThat(found.untracked()).isFalse();
    }

    @Property(tries = 150)
    void acceptedItIsWhatTheTextWouldBeIfItHadItsWay(@ForAll long seed) {
        var chance = new Random(seed);
        var text = Chance.text(chance);
        var asked = Chance.asked(chance, text, 0);
        if (leavesNothing(asked, text)) return;
        var written = WordTracking.of(
                "Text",
                Language.EN,
                List.of(),
                Language.EN,
                TracksProposals.of(UUID.randomUUID(), Asking.lines(text), List.of(asked)));
        assertThat(WordReferee.accepted(written))
                .as(asked.toString())
                .containsExactlyElementsOf(
                        KeepsProposals.applied(new Draft(text), asked.standing()).provisions().stream()
                                .map(each -> TracksProposals.written(each.words()))
                                .toList());
    }

    /** Several, of which none touches what another does: all of them accepted is each of them done, one after the other. */
    @Property(tries = 300)
    void allAcceptedIsWhatTheTextWouldBeIfEachHadItsWay(@ForAll long seed) {
        var chance = new Random(seed);
        var text = new ArrayList<Provision>();
        for (var part = 0; part < 4; part++) text.addAll(Chance.text(chance));
        var asked = apart(text, chance);
        var written = WordTracking.of(
                "Text",
                Language.EN,
                List.of(),
                Language.EN,
                TracksProposals.of(UUID.randomUUID(), Asking.lines(text), asked));
        var done = new Draft(text);
        for (var each : asked) done = KeepsProposals.applied(done, each.standing());
        assertThat(WordReferee.accepted(written))
                .as(asked.toString())
                .containsExactlyElementsOf(done.provisions().stream()
                        .map(each -> TracksProposals.written(each.words()))
                        .toList());
        assertThat(WordReferee.rejected(written))
                .containsExactlyElementsOf(text.stream()
                        .map(each -> TracksProposals.written(each.words()))
                        .toList());
    }

    /** As many of a dozen as leave each other alone, and a paragraph to all of them. */
    private static List<Outgoing> apart(List<Provision> text, Random chance) {
        var apart = new ArrayList<Outgoing>();
        var touched = new BitSet();
        var free = text.size() - 1;
        for (var second = 0; second < 12; second++) {
            var asked = Chance.asked(chance, text, second);
            if (leavesNothing(asked, text)) continue;
            var touches = touches(asked, new Draft(text));
            var paragraphs = (int) touches.stream().filter(at -> at % 2 == 1).count();
            if (touches.intersects(touched) || paragraphs > free) continue;
            free -= paragraphs;
            touched.or(touches);
            apart.add(asked);
        }
        return apart;
    }

    /** Paragraphs at odd places, and between them those where something may come. */
    private static BitSet touches(Outgoing asked, Draft text) {
        var proposal = asked.proposal();
        var whole = text.whole(proposal.paragraphs());
        var touches = new BitSet();
        for (var each : whole) {
            var at = text.provisions().indexOf(each);
            touches.set(2 * at, 2 * at + 3);
        }
        var after = proposal.after();
        if (after != null) touches.set(2 * text.provisions().indexOf(text.get(after)) + 1);
        switch (proposal.kind()) {
            case MOVE -> touches.set(after == null ? 0 : 2 * text.behind(after, whole));
            case ADD_AFTER ->
                touches.set(
                        2 * text.behind(proposal.paragraphs().getLast(), proposal.provisionKind(), proposal.level()));
            case ADD_BEFORE ->
                touches.set(
                        2 * text.ahead(proposal.paragraphs().getFirst(), proposal.provisionKind(), proposal.level()));
            case REPLACE, SPLIT, MERGE, DELETE, COMMENT, RESERVE -> {}
        }
        return touches;
    }

    /** Also where whoever opened the file took out what this house wrote beside the paragraphs. */
    @Property(tries = 150)
    void withoutItsCommentAProposalIsFoundAllTheSame(@ForAll long seed) {
        var chance = new Random(seed);
        var text = Chance.text(chance);
        var asked = Chance.asked(chance, text, 0);
        if (asked.proposal().kind().isOnlyAReason() || leavesNothing(asked, text)) return;
        var tracked = TracksProposals.of(UUID.randomUUID(), Asking.lines(text), List.of(asked));
        var bare = new TrackedText(
                tracked.paragraphs().stream().map(RoundTripTests::withoutClaims).toList(), List.of(), List.of());
        var findings = FindsChanges.in(
                TrackedFiles.read(WordTracking.of("Text", Language.EN, List.of(), Language.EN, bare)), text);
        assertThat(findings.unplaced()).isEmpty();
        var draft = new Draft(text);
        var words = KeepsProposals.applied(draft, asked.standing()).provisions().stream()
                .map(Provision::words)
                .toList();
        // A move to where it stands is asked for, though nothing comes of it.
        if (words.equals(text.stream().map(Provision::words).toList())) return;
        assertThat(findings.found())
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.author()).isEqualTo(asked.author()));
    }

    private static Paragraph withoutClaims(Paragraph paragraph) {
        return new Paragraph(
                paragraph.names().stream()
                        .filter(name -> !name.startsWith("x_"))
                        .toList(),
                paragraph.number(),
                paragraph.look(),
                paragraph.level(),
                paragraph.runs(),
                paragraph.inserted(),
                paragraph.removed());
    }

    private static boolean leavesNothing(Outgoing asked, List<Provision> text) {
        var proposal = asked.proposal();
        return proposal.kind() == ProposalKind.DELETE
                && new Draft(text).whole(proposal.paragraphs()).size() == text.size();
    }
}
