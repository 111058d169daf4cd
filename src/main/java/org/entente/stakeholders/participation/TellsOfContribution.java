package org.entente.stakeholders.participation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.consultations.Consultation;
import org.entente.consultations.OnStatement;
import org.entente.consultations.StakeholdersWords;
import org.entente.consultations.Statement;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.entente.meetings.LetsIn;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On a statement that came in as a contribution, where it came in; and wherever it is shown, as what its organisation gave it. */
@Component
class TellsOfContribution implements OnStatement, StakeholdersWords {

    private final Contributions contributions;
    private final LabelsAtMeetings atMeetings;
    private final ContributionRecords records;
    private final LetsIn lets;

    TellsOfContribution(
            Contributions contributions, LabelsAtMeetings atMeetings, ContributionRecords records, LetsIn lets) {
        this.contributions = contributions;
        this.atMeetings = atMeetings;
        this.records = records;
        this.lets = lets;
    }

    @Override
    public List<Fact> facts(Statement statement, Ui ui) {
        return contributions.became(Set.of(statement.id())).stream()
                .map(each -> new Fact(ui.localize("participation.contribution"), each.title(), each.path()))
                .toList();
    }

    @Override
    public List<Link> acts(Statement statement, Ui ui) {
        return List.of();
    }

    /** In a consultation they speak as others do; in what belongs to a session, through the secretariat. */
    @Override
    public boolean comeInElsewhere(Consultation record, UUID party) {
        return lets.isStakeholder(party) && records.isOne(record.id());
    }

    @Override
    public boolean wereReadBefore(UUID statement) {
        return !contributions.became(Set.of(statement)).isEmpty();
    }

    @Override
    public Map<UUID, Names> labels(Collection<UUID> statements) {
        var labels = new HashMap<UUID, Names>();
        atMeetings.of(statements).forEach((statement, label) -> labels.put(statement, named(label)));
        for (var each : contributions.became(statements)) {
            var statement = each.statement();
            if (statement != null) labels.put(statement, named(each.label()));
        }
        return labels;
    }

    private static Names named(ContributionLabel label) {
        return Names.ofEach(language -> Messages.text(language, label.key()));
    }
}
