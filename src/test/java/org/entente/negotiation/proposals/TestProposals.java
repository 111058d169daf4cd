package org.entente.negotiation.proposals;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.parties.PartyId;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Proposals for tests, of any room. */
@Component
public class TestProposals {

    /** The version that proposals without a database are written on. */
    static final UUID FIRST = UUID.fromString("00000000-0000-0000-0000-000000000001");

    private static final Instant NOW = Instant.parse("2026-03-03T15:00:00Z");

    private final TestTexts texts;
    private final TextVersions versions;
    private final KeepsProposals keeps;
    private final Proposals proposals;

    TestProposals(TestTexts texts, TextVersions versions, KeepsProposals keeps, Proposals proposals) {
        this.texts = texts;
        this.versions = versions;
        this.keeps = keeps;
        this.proposals = proposals;
    }

    /** Of a party, to replace the words of the last paragraph. */
    public Proposal inPreparation(NegotiatedText text, String party, String words) {
        return inPreparation(text, party, ProposalKind.REPLACE, texts.lastParagraph(text), words);
    }

    Proposal inPreparation(NegotiatedText text, String party, ProposalKind kind, UUID paragraph, String words) {
        var provision = texts.provisions(text).stream()
                .filter(each -> each.id().equals(paragraph))
                .findFirst()
                .orElseThrow();
        var id = UUID.randomUUID();
        keeps.write(
                of(
                        id,
                        text.id(),
                        versions.current(text.id()).orElseThrow().id(),
                        kind,
                        List.of(provision),
                        words,
                        PartyId.ofCode(party).id()),
                null);
        return proposals.find(id).orElseThrow();
    }

    /** Written by two, and sent. */
    public Proposal sentJointly(NegotiatedText text, String party, String other, String words) {
        var drawn = writtenJointly(text, party, other, words);
        return keeps.send(drawn, null, () -> NOW);
    }

    /** In preparation, with another delegation that has agreed to it. */
    public Proposal writtenJointly(NegotiatedText text, String party, String other, String words) {
        var drawn = inPreparation(text, party, words);
        var with = PartyId.ofCode(other).id();
        proposals.sponsor(drawn.id(), with, false, null, NOW);
        proposals.agree(drawn.id(), with, drawn.lock(), null, NOW);
        return proposals.find(drawn.id()).orElseThrow();
    }

    public Proposal sent(NegotiatedText text, String party, String words) {
        return keeps.send(inPreparation(text, party, words), null, () -> NOW);
    }

    /** Just now. */
    Proposal sentNow(Proposal drawn) {
        return sent(drawn, Clock.systemUTC());
    }

    Proposal sent(Proposal drawn, InstantSource time) {
        return keeps.send(drawn, null, time);
    }

    /** Just now. */
    void withdrawnNow(Proposal sent, Delegate by) {
        keeps.withdraw(sent, "Overtaken.", by);
    }

    Proposal sent(NegotiatedText text, String party, ProposalKind kind, UUID paragraph, String words) {
        return keeps.send(inPreparation(text, party, kind, paragraph, words), null, () -> NOW);
    }

    /**
     * On several paragraphs that stand one behind the other.
     *
     * @param after behind which they are to stand, where they are to move
     */
    public Proposal asked(
            NegotiatedText text, String party, ProposalKind kind, List<UUID> on, String words, @Nullable UUID after) {
        var drawn = Proposal.inPreparation(
                UUID.randomUUID(),
                versions.current(text.id()).orElseThrow(),
                kind,
                ProposalAuthor.DELEGATION,
                texts.provisions(text).stream()
                        .filter(each -> on.contains(each.id()))
                        .toList(),
                words,
                ProvisionKind.NUMBERED,
                0,
                after,
                "",
                Language.EN,
                PartyId.ofCode(party).id(),
                NOW,
                0);
        keeps.write(drawn, null);
        return keeps.send(proposals.find(drawn.id()).orElseThrow(), null, () -> NOW);
    }

    /** From the first version on. */
    static Rebases rebases(List<List<Provision>> versions) {
        var named = new LinkedHashMap<UUID, List<Provision>>();
        for (var each : versions) named.put(named.isEmpty() ? FIRST : UUID.randomUUID(), each);
        return new Rebases(named, new Rewordings());
    }

    /** On the first version. */
    static Proposal moving(List<Provision> on, @Nullable UUID after) {
        var asked = of(UUID.randomUUID(), UUID.randomUUID(), FIRST, ProposalKind.MOVE, on, "", UUID.randomUUID());
        return new Proposal(
                asked.id(),
                asked.text(),
                asked.version(),
                0,
                asked.kind(),
                asked.author(),
                asked.paragraphs(),
                asked.base(),
                asked.hash(),
                "",
                asked.provisionKind(),
                0,
                after,
                "",
                asked.reasonLanguage(),
                asked.state(),
                asked.lead(),
                List.of(),
                List.of(),
                asked.writtenAt(),
                null,
                null,
                "",
                null,
                0);
    }

    /** As it is written, on paragraphs of a version. */
    static Proposal of(
            UUID id, UUID text, UUID version, ProposalKind kind, List<Provision> on, String words, UUID party) {
        var base =
                String.join(Rebases.BETWEEN, on.stream().map(Provision::words).toList());
        return new Proposal(
                id,
                text,
                version,
                0,
                kind,
                ProposalAuthor.DELEGATION,
                on.stream().map(Provision::id).toList(),
                base,
                Provision.hash(base),
                words,
                ProvisionKind.NUMBERED,
                0,
                null,
                kind.isOnlyAReason() ? words : "",
                Language.EN,
                ProposalState.DRAFT,
                party,
                List.of(),
                List.of(),
                NOW,
                null,
                null,
                "",
                null,
                0);
    }

    static Map<UUID, List<Integer>> conflicts(List<ProposalStanding> standing) {
        return Conflicts.among(standing, new Rewordings());
    }
}
