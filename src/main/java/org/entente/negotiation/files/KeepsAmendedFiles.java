package org.entente.negotiation.files;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.negotiation.proposals.KeepsProposals;
import org.entente.negotiation.proposals.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is done with a file that came back: each act is wholly done before the text is adopted, or not at all. */
@Component
class KeepsAmendedFiles {

    private final NegotiatedTexts texts;
    private final AmendedFiles files;
    private final KeepsProposals proposals;
    private final Clock clock;

    KeepsAmendedFiles(NegotiatedTexts texts, AmendedFiles files, KeepsProposals proposals, Clock clock) {
        this.texts = texts;
        this.files = files;
        this.proposals = proposals;
        this.clock = clock;
    }

    @Transactional
    public void add(AmendedFile file, UUID by) {
        texts.holdOpen(file.text());
        files.add(file, by);
    }

    /** @param found its number; null where all of the file is meant */
    @Transactional
    public void discard(AmendedFile file, @Nullable Integer found) {
        texts.holdOpen(file.text());
        files.discard(file, found, clock.instant());
    }

    /** @param found as for {@link #discard} */
    @Transactional
    public void bringBack(AmendedFile file, @Nullable Integer found) {
        texts.holdOpen(file.text());
        files.bringBack(file, found);
    }

    /** All that was chosen becomes proposals in preparation, or none of it does. */
    @Transactional
    public void propose(AmendedFile file, List<Proposal> chosen, UUID by) {
        texts.holdOpen(file.text());
        chosen.forEach(each -> proposals.write(each, by));
    }
}
