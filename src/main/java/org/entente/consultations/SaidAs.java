package org.entente.consultations;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.springframework.stereotype.Component;

/**
 * As what a stakeholder said something, wherever it is shown beside what States said; of all others there is nothing to
 * say. Whoever asks has made sure that the rule of attribution does not hide it.
 */
@Component
public class SaidAs {

    private final StakeholdersWords stakeholders;
    private final Parties parties;

    SaidAs(StakeholdersWords stakeholders, Parties parties) {
        this.stakeholders = stakeholders;
        this.parties = parties;
    }

    /** By statement; of those that no stakeholder gave, nothing. */
    public Map<UUID, Names> of(Collection<Statement> statements) {
        return of(Statement.speakers(statements));
    }

    /** By statement, of statements and who speaks in each. */
    Map<UUID, Names> of(Map<UUID, UUID> speakers) {
        var labels = new HashMap<UUID, Names>();
        speakers.forEach((statement, party) -> {
            if (isStakeholder(party)) labels.put(statement, stakeholder());
        });
        if (!labels.isEmpty())
            stakeholders.labels(labels.keySet()).forEach((statement, given) -> labels.replace(statement, given));
        return labels;
    }

    /** That it is one, and no more. */
    static Names stakeholder() {
        return Names.ofEach(language -> Messages.text(language, "consultations.stakeholder"));
    }

    private boolean isStakeholder(UUID party) {
        return parties.find(new PartyId(party))
                .filter(each -> each.kind() == Kind.STAKEHOLDER)
                .isPresent();
    }
}
