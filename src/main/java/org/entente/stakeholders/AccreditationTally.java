package org.entente.stakeholders;

import com.ibm.icu.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.languages.Language;

/**
 * How many of some organisations stand how.
 *
 * @param called the kind or region; empty for all of them
 * @param by from a standing to a number
 */
public record AccreditationTally(String called, Map<String, Long> by) {

    /** In the order in which they are told. */
    public static final List<String> STANDINGS =
            List.of("BY_RIGHT", "ACCREDITED", "NOT_ACCREDITED", "CONSIDERED", "WITHDRAWN");

    static AccreditationTally of(String called, List<AccreditationFigure> figures) {
        return new AccreditationTally(
                called,
                figures.stream()
                        .collect(Collectors.groupingBy(
                                AccreditationFigure::standing, Collectors.summingLong(AccreditationFigure::number))));
    }

    /** Each group of them, by what it is called. */
    static List<AccreditationTally> each(
            List<AccreditationFigure> figures, Function<AccreditationFigure, String> called, Language language) {
        Comparator<String> order = Collator.getInstance(language.locale())::compare;
        return figures.stream()
                .collect(Collectors.groupingBy(called, () -> new TreeMap<>(order), Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> of(each.getKey(), each.getValue()))
                .toList();
    }

    public long of(String standing) {
        return by.getOrDefault(standing, 0L);
    }

    public long applied() {
        return by.values().stream().mapToLong(Long::longValue).sum();
    }

    public static String key(String standing) {
        return "stakeholders.tally." + standing.toLowerCase(Locale.ROOT);
    }
}
