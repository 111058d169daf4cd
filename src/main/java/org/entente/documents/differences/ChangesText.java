package org.entente.documents.differences;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.entente.documents.comparison.Change;
import org.entente.documents.comparison.Run;
import org.entente.ground.Terminal;

/** Changes for a reader at a terminal: what was kept is counted, what was taken out stands in [- -], what came in in {+ +}. */
final class ChangesText {

    /** Of what stayed between two changes, so many letters at either end say where they are. */
    private static final int CONTEXT = 60;

    private final Terminal terminal;
    private final Map<Change.Kind, Integer> count = new EnumMap<>(Change.Kind.class);

    private ChangesText(Terminal terminal) {
        this.terminal = terminal;
    }

    static void write(List<Change> changes, Terminal terminal) {
        var text = new ChangesText(terminal);
        changes.forEach(text::write);
        text.total(changes);
    }

    private void write(Change change) {
        count.merge(change.kind(), 1, Integer::sum);
        if (change.isKept()) return;
        terminal.line(heading(change));
        var words = new StringBuilder("    ");
        for (var at = 0; at < change.runs().size(); at++) {
            var run = change.runs().get(at);
            words.append(
                    switch (run.kind()) {
                        case REMOVED -> "[-" + shown(run.text()) + "-]";
                        case ADDED -> "{+" + shown(run.text()) + "+}";
                        case SAME ->
                            shown(shortened(run, at == 0, at == change.runs().size() - 1));
                    });
        }
        terminal.line(words.toString());
        terminal.line("");
    }

    private String heading(Change change) {
        var before = change.beforeNumbers();
        var after = change.afterNumbers();
        return switch (change.kind()) {
            case KEPT -> "";
            case EDITED -> terminal.text("differences.edited", before, after);
            case MOVED -> terminal.text("differences.moved", before, after);
            case SPLIT -> terminal.text("differences.split", before, after);
            case MERGED -> terminal.text("differences.merged", before, after);
            case NEW -> terminal.text("differences.new", after);
            case DELETED -> terminal.text("differences.deleted", before);
        };
    }

    private void total(List<Change> changes) {
        if (changes.stream().allMatch(Change::isKept)) {
            terminal.say("differences.same", changes.size());
            return;
        }
        terminal.say(
                "differences.total",
                count(Change.Kind.KEPT),
                count(Change.Kind.EDITED),
                count(Change.Kind.MOVED),
                count(Change.Kind.SPLIT),
                count(Change.Kind.MERGED),
                count(Change.Kind.NEW),
                count(Change.Kind.DELETED));
    }

    private int count(Change.Kind kind) {
        return count.getOrDefault(kind, 0);
    }

    /** Whole words: it is cut at spaces, or where there are none, not at all. */
    private static String shortened(Run run, boolean isFirst, boolean isLast) {
        var text = run.text();
        if (text.length() <= 3 * CONTEXT) return text;
        var head = text.indexOf(' ', CONTEXT);
        var tail = text.lastIndexOf(' ', text.length() - CONTEXT);
        if (head < 0 || tail <= head) return text;
        return (isFirst && !isLast ? "" : text.substring(0, head)) + " … " + (isLast ? "" : text.substring(tail + 1));
    }

    /** What would steer a terminal, or turn text round unseen, is shown by its number; a new paragraph by its sign. */
    private static String shown(String text) {
        var shown = new StringBuilder();
        text.codePoints().forEach(letter -> {
            if (letter == '\n') shown.append(" ¶ ");
            else if (letter == '\t') shown.append(' ');
            else if (Character.isISOControl(letter) || isUnseen(letter)) shown.append("<U+%04X>".formatted(letter));
            else shown.appendCodePoint(letter);
        });
        return shown.toString();
    }

    private static boolean isUnseen(int letter) {
        return letter == 0x061C
                || letter == 0xFEFF
                || letter == 0x200B
                || (letter >= 0x200E && letter <= 0x200F)
                || (letter >= 0x202A && letter <= 0x202E)
                || (letter >= 0x2060 && letter <= 0x2069);
    }
}
