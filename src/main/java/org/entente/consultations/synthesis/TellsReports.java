package org.entente.consultations.synthesis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Consultation;
import org.entente.consultations.ReportStands;
import org.entente.consultations.TellsWhereStatesStand;
import org.entente.consultations.convergence.Formula;
import org.entente.consultations.convergence.Parameters;
import org.entente.consultations.propositions.Distribution;
import org.entente.consultations.propositions.Propositions;
import org.entente.consultations.propositions.Stance;
import org.entente.languages.Names;
import org.entente.parties.Parties;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Where States stand, for reports: counted as a guest may know it, whoever writes or reads the report. */
@Component
class TellsReports implements TellsWhereStatesStand {

    private final Syntheses syntheses;
    private final Propositions propositions;
    private final Parties parties;

    TellsReports(Syntheses syntheses, Propositions propositions, Parties parties) {
        this.syntheses = syntheses;
        this.propositions = propositions;
        this.parties = parties;
    }

    @Override
    public Map<String, List<ReportStands.Proposed>> on(Consultation consultation) {
        var byElement = new LinkedHashMap<String, List<ReportStands.Proposed>>();
        for (var placed : syntheses
                .of(consultation, "", Parameters.of(Formula.ENTENTE), Reader.guest())
                .asDrawn()) {
            byElement
                    .computeIfAbsent(placed.proposition().element(), none -> new ArrayList<>())
                    .add(proposed(placed));
        }
        return byElement;
    }

    private ReportStands.Proposed proposed(Placed placed) {
        var proposition = placed.proposition();
        var rows = placed.groups().isEmpty() ? List.of(placed.all()) : placed.groups();
        return new ReportStands.Proposed(
                proposition.id(),
                proposition.consultation(),
                proposition.texts().byCode(),
                rows.stream().map(this::spread).toList());
    }

    private ReportStands.Spread spread(Distribution spread) {
        var group = spread.group();
        var names = group == null
                ? Map.<String, String>of()
                : Names.ofEach(language -> parties.name(group, language)).byCode();
        return new ReportStands.Spread(
                group,
                names,
                spread.count(Stance.SUPPORT),
                spread.count(Stance.CAN_ACCEPT),
                spread.count(Stance.NEEDS_CHANGE),
                spread.count(Stance.CANNOT_ACCEPT),
                spread.of() - Placed.heard(spread),
                spread.of());
    }

    @Override
    public Set<UUID> stillOpenToAll(Collection<UUID> asked) {
        if (asked.isEmpty()) return Set.of();
        return propositions.among(asked).stream()
                .filter(proposition -> proposition.isReadableBy(Reader.guest()))
                .map(proposition -> proposition.id())
                .collect(Collectors.toSet());
    }
}
