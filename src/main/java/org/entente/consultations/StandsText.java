package org.entente.consultations;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.languages.Names;
import org.entente.web.Ui;

/** What every form of a report says of where States stand. */
public final class StandsText {

    private static final List<String> COLUMNS = List.of(
            "propositions.stance.support",
            "propositions.stance.can_accept",
            "propositions.stance.needs_change",
            "propositions.stance.cannot_accept",
            "convergence.key.silent",
            "propositions.of");

    private StandsText() {}

    /** What is counted and of how many, and that the order is no rank. */
    public static List<String> lead(Ui ui) {
        return List.of(
                ui.localize("consultations.report.stands.lead"),
                ui.localize("propositions.counting"),
                ui.localize("consultations.report.stands.order"));
    }

    /** Over several consultations, from which of them it was drawn. */
    public static List<String> origin(ReportStands.Proposed proposed, ReportContent content, Ui ui) {
        if (content.consultations().size() < 2) return List.of();
        return content.consultations().stream()
                .filter(heard -> heard.id().equals(proposed.consultation()))
                .map(heard -> ReportContent.text(heard.titles(), ui.language()))
                .toList();
    }

    /** Above the numbers. */
    public static List<String> columns(Ui ui) {
        return COLUMNS.stream().map(key -> ui.localize(key)).toList();
    }

    public static String group(ReportStands.Spread spread, Ui ui) {
        return spread.group() == null
                ? ui.localize("propositions.all_states")
                : Names.ofCodes(spread.names()).in(ui.language());
    }

    public static List<String> numbers(ReportStands.Spread spread, Ui ui) {
        return Stream.concat(spread.counts().stream(), Stream.of(spread.of()))
                .map(count -> ui.number(count))
                .toList();
    }

    /** A table row by row, the first of what stands above each column. */
    public static List<List<String>> table(ReportStands.Proposed proposed, Ui ui) {
        var rows = new ArrayList<List<String>>();
        rows.add(row(ui.localize("propositions.among"), columns(ui)));
        for (var spread : proposed.spreads()) rows.add(row(group(spread, ui), numbers(spread, ui)));
        return rows;
    }

    private static List<String> row(String first, List<String> others) {
        return Stream.concat(Stream.of(first), others.stream()).toList();
    }
}
