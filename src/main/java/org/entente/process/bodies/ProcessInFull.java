package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A process with everything that is known of it.
 *
 * @param cited the documents that decided on names, bodies and cycles, by their symbols
 */
public record ProcessInFull(
        Process process,
        List<Naming> namings,
        List<Mandated> mandates,
        List<Body> bodies,
        List<Cycle> cycles,
        List<Session> sessions,
        Map<String, Cited> cited) {

    TimeLine line(LocalDate today) {
        // Several paragraphs of one document are one day.
        var decided = mandates.stream()
                .map(Mandated::cited)
                .filter(each -> each.path() != null)
                .collect(Collectors.toMap(Cited::symbol, each -> each, (one, same) -> one))
                .values();
        return TimeLine.of(sessions, namings, List.copyOf(decided), bodies, cycles, today);
    }

    public Cited cited(String symbol) {
        return Objects.requireNonNull(cited.get(symbol));
    }

    static Stream<String> symbols(List<Naming> namings, List<Body> bodies, List<Cycle> cycles) {
        return Stream.of(
                        namings.stream().map(Naming::symbol),
                        bodies.stream().map(Body::symbol),
                        cycles.stream().map(Cycle::symbol))
                .flatMap(each -> each);
    }
}
