package org.entente.consultations.synthesis;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.entente.chronicle.Readings;
import org.entente.consultations.convergence.Parameters;
import org.entente.web.Reader;

/**
 * Each open proposition of a consultation in one of four places.
 *
 * @param uniting more than half of those heard in every group can accept it, most agreed first
 * @param dividing more than half of those heard in one group can accept it and more than half in another cannot
 * @param between heard in every group, and neither
 * @param silent not heard from the floor's share of every group: nothing can be said of it yet
 */
public record Synthesis(
        Parameters parameters, List<Placed> uniting, List<Placed> dividing, List<Placed> between, List<Placed> silent) {

    static Synthesis of(List<Placed> propositions, Parameters parameters) {
        var silent = propositions.stream()
                .filter(each -> each.finding().consensus().isEmpty())
                .toList();
        var heard = propositions.stream()
                .filter(each -> each.finding().consensus().isPresent())
                .toList();
        return new Synthesis(
                parameters,
                heard.stream()
                        .filter(each -> each.finding().unites())
                        .sorted(Comparator.comparingDouble((Placed each) ->
                                        each.finding().consensus().orElseThrow())
                                .reversed())
                        .toList(),
                heard.stream()
                        .filter(each -> each.finding().divides())
                        .sorted(Comparator.comparingDouble((Placed each) ->
                                        each.finding().division().orElseThrow().value())
                                .reversed())
                        .toList(),
                heard.stream()
                        .filter(each ->
                                !each.finding().unites() && !each.finding().divides())
                        .toList(),
                silent);
    }

    public List<Placed> all() {
        return Stream.of(uniting, dividing, between, silent)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether there are groups at all to compare. */
    public boolean isGrouped() {
        return all().stream().anyMatch(each -> !each.groups().isEmpty());
    }

    /** Reading what not everybody may read is noted, as on each proposition's own page. */
    void noteReading(Reader reader, Readings readings) {
        for (var placed : all()) {
            var proposition = placed.proposition();
            readings.noteUnless(proposition.isForEverybody(), reader, proposition.path());
        }
    }
}
