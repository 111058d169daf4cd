package org.entente.consultations;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.entente.process.Elements;
import org.springframework.stereotype.Component;

/** Gathers for a report where States stand, by element and as propositions were drawn, which ranks none of them. */
@Component
class GathersStands {

    private final TellsWhereStatesStand states;
    private final Elements elements;

    GathersStands(TellsWhereStatesStand states, Elements elements) {
        this.states = states;
        this.elements = elements;
    }

    List<ReportStands> over(Collection<Consultation> consultations) {
        var drawn = consultations.stream().map(states::on).toList();
        var stands = new ArrayList<ReportStands>();
        for (var element : elements.all()) {
            var under = drawn.stream()
                    .flatMap(each -> each.getOrDefault(element.code(), List.of()).stream())
                    .toList();
            if (!under.isEmpty())
                stands.add(new ReportStands(element.code(), element.names().byCode(), under));
        }
        return stands;
    }
}
