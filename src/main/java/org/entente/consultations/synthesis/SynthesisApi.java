package org.entente.consultations.synthesis;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.consultations.Consultations;
import org.entente.consultations.convergence.Parameters;
import org.entente.consultations.propositions.Distribution;
import org.entente.consultations.propositions.Stance;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The same for programs. */
@RestController
class SynthesisApi {

    /** @param group the party's code; null for all States */
    record Spread(@Nullable String group, Map<Stance, Integer> stances, int groupsDiffer, int silent, int of) {}

    /** @param consensus by the formula; null where a group was not heard */
    record Line(UUID proposition, @Nullable Double consensus, Spread all, List<Spread> groups) {}

    record Answer(
            String formula,
            double floor,
            String version,
            List<Line> uniting,
            List<Line> dividing,
            List<Line> between,
            List<Line> silent) {}

    private final Syntheses syntheses;
    private final Consultations consultations;
    private final Parties parties;
    private final Readings readings;

    SynthesisApi(Syntheses syntheses, Consultations consultations, Parties parties, Readings readings) {
        this.syntheses = syntheses;
        this.consultations = consultations;
        this.parties = parties;
        this.readings = readings;
    }

    @GetMapping("/api/v1/consultations/{id}/convergence")
    Answer show(
            Reader reader,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String floor) {
        var parameters = SynthesisPages.parameters(floor);
        var synthesis =
                syntheses.of(consultations.get(id), by, parameters, reader).synthesis();
        synthesis.noteReading(reader, readings);
        return new Answer(
                "entente",
                parameters.floor(),
                Parameters.VERSION,
                lines(synthesis.uniting()),
                lines(synthesis.dividing()),
                lines(synthesis.between()),
                lines(synthesis.silent()));
    }

    private List<Line> lines(List<Placed> placed) {
        return placed.stream().map(this::line).toList();
    }

    private Line line(Placed placed) {
        var consensus = placed.finding().consensus();
        return new Line(
                placed.proposition().id(),
                consensus.isPresent() ? consensus.getAsDouble() : null,
                spread(placed.all()),
                placed.groups().stream().map(this::spread).toList());
    }

    private Spread spread(Distribution spread) {
        var group = spread.group();
        return new Spread(
                group == null ? null : parties.get(new PartyId(group)).code(),
                spread.all(),
                spread.differ(),
                spread.silent(),
                spread.of());
    }
}
