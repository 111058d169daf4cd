package org.entente.negotiation.proposals;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.Provision;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.parties.PartyId;
import org.springframework.stereotype.Component;

/** Proposals for tests, of any room. */
@Component
public class TestProposals {

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
        return keeps.send(drawn, null, NOW);
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
        return keeps.send(inPreparation(text, party, words), null, NOW);
    }

    Proposal sent(NegotiatedText text, String party, ProposalKind kind, UUID paragraph, String words) {
        return keeps.send(inPreparation(text, party, kind, paragraph, words), null, NOW);
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
}
