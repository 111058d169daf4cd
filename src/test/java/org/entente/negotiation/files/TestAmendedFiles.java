package org.entente.negotiation.files;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.ProvisionKind;
import org.entente.negotiation.TestTexts;
import org.entente.negotiation.TextVersions;
import org.entente.negotiation.proposals.ProposalKind;
import org.entente.parties.Parties;
import org.springframework.stereotype.Component;

/** Files with changes for tests, of any room. */
@Component
public class TestAmendedFiles {

    private final AmendedFiles files;
    private final TestTexts texts;
    private final TextVersions versions;
    private final Parties parties;

    TestAmendedFiles(AmendedFiles files, TestTexts texts, TextVersions versions, Parties parties) {
        this.files = files;
        this.texts = texts;
        this.versions = versions;
        this.parties = parties;
    }

    /** That a party has sent, with other words for the last paragraph. */
    public AmendedFile of(NegotiatedText text, String party, String words) {
        var found = new Found(
                0,
                ProposalKind.REPLACE,
                List.of(texts.lastParagraph(text)),
                words,
                ProvisionKind.NUMBERED,
                0,
                null,
                "",
                "Somebody",
                "",
                null,
                false,
                false);
        var file = new AmendedFile(
                UUID.randomUUID(),
                text.id(),
                versions.current(text.id()).orElseThrow().id(),
                parties.coded(party).id().id(),
                "changed.docx",
                new Findings(List.of(found), List.of(), 0),
                Instant.parse("2026-03-04T15:00:00Z"),
                Set.of(),
                null);
        files.add(file, UUID.randomUUID());
        return file;
    }
}
