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
        var found = found(0, ProposalKind.REPLACE, texts.lastParagraph(text), words, "", "Somebody", false);
        return kept(text, party, new Findings(List.of(found), List.of(), 0));
    }

    /** With changes of several kinds, by several authors, and with what has no place in the text. */
    public AmendedFile varied(NegotiatedText text, String party, String own, String other) {
        var first = texts.provisions(text).get(1).id();
        var last = texts.lastParagraph(text);
        return kept(
                text,
                party,
                new Findings(
                        List.of(
                                found(0, ProposalKind.REPLACE, last, "Decide to meet again.", "", own, false),
                                found(1, ProposalKind.DELETE, first, "", "It is said above.", other, false),
                                found(2, ProposalKind.COMMENT, first, "", "Why?", "Nobody We Know", false),
                                found(3, ProposalKind.REPLACE, first, "Invite some States.", "", "", true)),
                        List.of(new Unplaced(Unplaced.Reason.NO_PARAGRAPH, own, "Thank the Chair.")),
                        1));
    }

    static Found found(int number, UUID on, String words, String reason) {
        return found(number, ProposalKind.REPLACE, on, words, reason, "Kenya", false);
    }

    private static Found found(
            int number, ProposalKind kind, UUID on, String words, String reason, String author, boolean untracked) {
        return new Found(
                number,
                kind,
                List.of(on),
                words,
                ProvisionKind.NUMBERED,
                0,
                null,
                reason,
                author,
                "",
                null,
                untracked,
                untracked);
    }

    AmendedFile kept(NegotiatedText text, String party, Findings findings) {
        var file = new AmendedFile(
                UUID.randomUUID(),
                text.id(),
                versions.current(text.id()).orElseThrow().id(),
                parties.coded(party).id().id(),
                "changed.docx",
                findings,
                Instant.parse("2026-03-04T15:00:00Z"),
                Set.of(),
                null);
        files.add(file, UUID.randomUUID());
        return file;
    }
}
