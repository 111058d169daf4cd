package org.entente.stakeholders.participation;

import java.time.Instant;
import java.util.UUID;
import org.entente.parties.Party;
import org.entente.stakeholders.Accreditation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Contributions for tests of any room. */
@Component
public class TestContributions {

    private final Contributions contributions;
    private final KeepsContributions keeps;
    private final TransactionTemplate transaction;

    TestContributions(Contributions contributions, KeepsContributions keeps, TransactionTemplate transaction) {
        this.contributions = contributions;
        this.keeps = keeps;
        this.transaction = transaction;
    }

    /** That the secretariat has to read; its path. */
    public String given(Accreditation to, Party organisation) {
        return give(to, organisation).path();
    }

    /** That is in the record; its path. */
    public String published(Accreditation to, Party organisation) {
        var given = give(to, organisation);
        keeps.publish(given, null);
        return given.path();
    }

    /** That the Chair has to decide on; its path. */
    public String appealed(Accreditation to, Party organisation) {
        var given = give(to, organisation);
        contributions.save(given.decline(ContributionGround.LAW, "A reason.", given.givenAt()));
        contributions.save(contributions.find(given.id()).orElseThrow().appeal("Another reason."));
        return given.path();
    }

    private Contribution give(Accreditation to, Party organisation) {
        var form = new ContributionForm(
                UUID.randomUUID().toString(), "", "A contribution of a test", "en", "Words " + UUID.randomUUID() + ".");
        var label = ContributionLabel.NOT_ACCREDITED;
        var given = form.given(to, organisation.id().id(), label, Instant.now());
        transaction.executeWithoutResult(status -> contributions.add(given, form.text()));
        return given;
    }
}
