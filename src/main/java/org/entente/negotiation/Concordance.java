package org.entente.negotiation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.entente.web.Ui;

/** Which number became which, from a version to the next: every paragraph of the one before, and every one of this. */
public record Concordance(TextVersion before, TextVersion after, List<Matched> rows) {

    /**
     * A line of it.
     *
     * @param before what stood in the earlier version; empty where it is new
     * @param after what stands in the later one; empty where it is deleted
     */
    public record Matched(List<TextLine> before, List<TextLine> after, ParagraphChange change) {}

    static Concordance of(TextVersion before, List<TextLine> earlier, TextVersion after, List<TextLine> later) {
        var was = new LinkedHashMap<UUID, TextLine>();
        earlier.forEach(line -> was.put(line.id(), line));
        var lineage = Lineage.between(
                earlier.stream().map(TextLine::provision).toList(),
                later.stream().map(TextLine::provision).toList());
        var matched = new ArrayList<Matched>();
        for (var line : later) {
            var from = new ArrayList<TextLine>();
            if (was.containsKey(line.id())) from.add(was.get(line.id()));
            for (var origin : line.provision().origins()) if (was.containsKey(origin)) from.add(was.get(origin));
            matched.add(new Matched(
                    from,
                    List.of(line),
                    Objects.requireNonNull(lineage.changes().get(line.id()))));
        }
        lineage.gone().forEach((gone, into) -> {
            if (into.isEmpty()) matched.add(new Matched(List.of(was.get(gone)), List.of(), ParagraphChange.DELETED));
        });
        return new Concordance(before, after, matched);
    }

    /** As a table of a document: its head, then a row for each line. */
    public List<List<String>> table(Ui ui) {
        var table = new ArrayList<List<String>>();
        table.add(List.of(before.called(ui), after.called(ui), ui.localize("negotiation.became")));
        for (var each : rows)
            table.add(List.of(
                    called(each.before()),
                    called(each.after()),
                    ui.localize(each.change().key())));
        return table;
    }

    private static String called(List<TextLine> lines) {
        return lines.isEmpty()
                ? "–"
                : String.join("; ", lines.stream().map(TextLine::called).toList());
    }
}
