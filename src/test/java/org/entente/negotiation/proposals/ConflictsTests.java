package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which of two proposals cannot both have their way. */
class ConflictsTests {

    private final Provision a = numbered(0, "Invite each State to name a point of contact.");
    private final Provision b = numbered(0, "Agree on a check:");
    private final Provision under = numbered(1, "twice a year;");
    private final Provision c = numbered(0, "Decide to meet again.");
    private final Provision d = numbered(0, "Thank the Chair.");
    private final List<Provision> text = List.of(a, b, under, c, d);

    private final Map<String, Proposal> asked = asked();

    private Map<String, Proposal> asked() {
        var asked = new LinkedHashMap<String, Proposal>();
        asked.put("legal a", on(ProposalKind.REPLACE, "Invite each State to name a legal point of contact.", a));
        asked.put(
                "technical a", on(ProposalKind.REPLACE, "Invite each State to name a technical point of contact.", a));
        asked.put("every a", on(ProposalKind.REPLACE, "Invite every State to name a point of contact.", a));
        asked.put("replace a b", on(ProposalKind.REPLACE, "Invite each State.\n\nAgree on a check:", a, b));
        asked.put("replace under", on(ProposalKind.REPLACE, "once a year;", under));
        asked.put("replace c", on(ProposalKind.REPLACE, "Decide to meet twice.", c));
        asked.put("split a", on(ProposalKind.SPLIT, "Invite each State\n\nto name a point of contact.", a));
        asked.put("split a so too", on(ProposalKind.SPLIT, "Invite each State\n\nto name a point of contact.", a));
        asked.put("split a late", on(ProposalKind.SPLIT, "Invite each State to name\n\na point of contact.", a));
        asked.put("delete a", on(ProposalKind.DELETE, "", a));
        asked.put("delete a too", on(ProposalKind.DELETE, "", a));
        asked.put("delete b", on(ProposalKind.DELETE, "", b));
        asked.put("delete under", on(ProposalKind.DELETE, "", under));
        asked.put("delete c", on(ProposalKind.DELETE, "", c));
        asked.put("merge a b", on(ProposalKind.MERGE, "", a, b));
        asked.put("merge a b too", on(ProposalKind.MERGE, "", a, b));
        asked.put("merge c d", on(ProposalKind.MERGE, "", c, d));
        asked.put("merge under c", on(ProposalKind.MERGE, "", under, c));
        asked.put("move a behind c", TestProposals.moving(List.of(a), c.id()));
        asked.put("move a first", TestProposals.moving(List.of(d, a), null));
        asked.put("move a behind c too", TestProposals.moving(List.of(a), c.id()));
        asked.put("move c behind a", TestProposals.moving(List.of(c), a.id()));
        asked.put("move b behind d", TestProposals.moving(List.of(b), d.id()));
        asked.put("move under behind d", TestProposals.moving(List.of(under), d.id()));
        asked.put("move c d first", TestProposals.moving(List.of(c, d), null));
        asked.put("add after a", on(ProposalKind.ADD_AFTER, "Welcome the progress made.", a));
        asked.put("add otherwise after a", on(ProposalKind.ADD_AFTER, "Regret the delay.", a));
        asked.put("add before under", on(ProposalKind.ADD_BEFORE, "once;", under));
        asked.put("comment a", on(ProposalKind.COMMENT, "Why?", a));
        asked.put("reserve a", on(ProposalKind.RESERVE, "Not yet.", a));
        return asked;
    }

    @ParameterizedTest(name = "{0} / {1}: {2}")
    @CsvSource({
        "legal a, technical a, true",
        "legal a, every a, false",
        "legal a, replace a b, true",
        "legal a, replace c, false",
        "legal a, delete a, true",
        "legal a, merge a b, true",
        "legal a, move a behind c, false",
        "legal a, add after a, false",
        "legal a, split a, false",
        "every a, split a, false",
        "split a, split a so too, false",
        "split a, split a late, false",
        "split a, delete a, true",
        "split a, merge a b, true",
        "split a, move a behind c, false",
        "delete a, delete a too, false",
        "delete b, replace under, true",
        "delete b, delete under, false",
        "delete b, add before under, true",
        "delete b, move under behind d, true",
        "delete under, move b behind d, false",
        "delete a, merge a b, true",
        "delete a, add after a, true",
        "delete c, move a behind c, true",
        "delete a, move a behind c, true",
        "delete c, add after a, false",
        "merge a b, merge a b too, false",
        "merge a b, merge under c, false",
        "merge c d, merge under c, true",
        "merge a b, move a behind c, true",
        "merge a b, move b behind d, true",
        "merge c d, move a behind c, false",
        "merge c d, move c d first, false",
        "merge under c, move b behind d, true",
        "merge a b, add after a, false",
        "move a behind c, move a behind c too, false",
        "move a behind c, move a first, true",
        "move a behind c, move c behind a, true",
        "move a behind c, move b behind d, false",
        "move b behind d, move under behind d, false",
        "move a behind c, add after a, false",
        "add after a, add otherwise after a, false",
        "comment a, delete a, false",
        "reserve a, legal a, false"
    })
    void oneExcludesTheOther(String one, String other, boolean excludes) {
        assertThat(against(one, other)).isEqualTo(excludes);
        assertThat(against(other, one)).as("the other way round").isEqualTo(excludes);
    }

    @Test
    void whatStandsNowhereExcludesNothing() {
        var rebases = TestProposals.rebases(List.of(text, List.of(b, under, c, d)));
        assertThat(TestProposals.conflicts(List.of(
                        rebases.of(proposal("legal a").send(1, Instant.EPOCH)),
                        rebases.of(proposal("technical a").send(2, Instant.EPOCH)),
                        rebases.of(proposal("move a behind c").send(3, Instant.EPOCH)))))
                .isEmpty();
    }

    private boolean against(String one, String other) {
        var rebases = TestProposals.rebases(List.of(text));
        var first = proposal(one).send(1, Instant.EPOCH);
        var second = proposal(other).send(2, Instant.EPOCH);
        var found = TestProposals.conflicts(List.of(rebases.of(first), rebases.of(second)));
        assertThat(found.containsKey(first.id())).isEqualTo(found.containsKey(second.id()));
        return found.getOrDefault(first.id(), List.of()).contains(2);
    }

    private Proposal proposal(String name) {
        return Objects.requireNonNull(asked.get(name), name);
    }

    private static Proposal on(ProposalKind kind, String words, Provision... on) {
        return TestProposals.of(
                UUID.randomUUID(), UUID.randomUUID(), TestProposals.FIRST, kind, List.of(on), words, UUID.randomUUID());
    }

    private static Provision numbered(int level, String words) {
        return Provision.of(ProvisionKind.NUMBERED, level, words);
    }
}
