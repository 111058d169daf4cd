package org.entente.negotiation.proposals;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.Entente;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.web.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
class DemonstratedProposalsTests {

    @Autowired
    NegotiatedTexts texts;

    @Autowired
    Proposals proposals;

    @Autowired
    Standings standings;

    @Test
    void aNewcomerSeesAProposalThatWentOnAndTwoThatStandAgainstEachOther() {
        var text = texts.readableBy(Reader.guest()).stream()
                .filter(NegotiatedText::fictitious)
                .reduce((newer, older) -> older)
                .orElseThrow();
        var standing = standings.of(text, proposals.on(text.id(), Reader.guest()));
        assertThat(standing)
                .extracting(ProposalStanding::fate)
                .containsExactly(
                        ProposalStanding.Fate.REBASED,
                        ProposalStanding.Fate.UNCHANGED,
                        ProposalStanding.Fate.UNCHANGED,
                        ProposalStanding.Fate.UNCHANGED);
        assertThat(standing.getFirst().words())
                .isEqualTo(
                        "Recognizing that all States, and those with small delegations in particular, need time to consider each"
                                + " text and advice on it,");
        assertThat(TestProposals.conflicts(standing)).hasSize(2);
        assertThat(standing.get(1).proposal().cosponsors()).hasSize(1);
    }
}
