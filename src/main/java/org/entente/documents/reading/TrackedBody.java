package org.entente.documents.reading;

import static org.entente.documents.reading.TrackedWord.child;
import static org.entente.documents.reading.TrackedWord.children;
import static org.entente.documents.reading.TrackedWord.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.documents.TrackedText.Change;
import org.entente.documents.TrackedText.Look;
import org.entente.documents.TrackedText.Paragraph;
import org.entente.documents.TrackedText.Run;
import org.entente.documents.WordTracking;
import org.entente.documents.reading.TrackedWord.Place;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Walks through the paragraphs of one part and gathers what was changed in each, under which names it stands, and what is said to it. */
final class TrackedBody {

    private static final int DEEPEST = 200;
    private static final double STEP = 567;

    private final List<Paragraph> paragraphs = new ArrayList<>();
    private final Map<String, Place> commented = new LinkedHashMap<>();

    /** Bookmarks by their id in the file, while they are open. */
    private final Map<String, String> open = new LinkedHashMap<>();

    private final Map<String, Integer> comments = new HashMap<>();

    /** What is being moved just now, out of here and to here. */
    private String movedFrom = "";

    private String movedTo = "";

    /** The end of a paragraph is asked for when the range that it is moved in is over. */
    private String lastFrom = "";

    private String lastTo = "";

    private List<Run> runs = new ArrayList<>();
    private Set<String> names = new LinkedHashSet<>();
    private StringBuilder number = new StringBuilder();

    /** Bookmarks that begin in the paragraph, or beyond whose first word they are still open. */
    private Set<String> begun = new LinkedHashSet<>();

    TrackedBody(Element part) {
        children(part).forEach(each -> block(each, 0));
    }

    List<Paragraph> paragraphs() {
        return paragraphs;
    }

    /** By the id of a comment the paragraphs that it is on. */
    Map<String, Place> commented() {
        return commented;
    }

    private void block(Element element, int depth) {
        if (depth > DEEPEST) return;
        switch (element.getLocalName()) {
            case "p" -> paragraph(element);
            case "Fallback", "txbxContent" -> {}
            default -> {
                if (!mark(element)) children(element).forEach(each -> block(each, depth + 1));
            }
        }
    }

    private void paragraph(Element element) {
        runs = new ArrayList<>();
        number = new StringBuilder();
        names = new LinkedHashSet<>();
        begun = new LinkedHashSet<>(open.values());
        var properties = child(element, "pPr");
        for (var each : children(element).toList()) if (each != properties) inline(each, null, null, 0);
        begun.addAll(open.values());
        names.addAll(begun);
        var end = child(properties, "rPr");
        paragraphs.add(new Paragraph(
                names.stream().toList(),
                number.toString().strip(),
                look(properties),
                level(properties),
                joined(runs),
                change(end, "ins", "moveTo"),
                change(end, "del", "moveFrom")));
    }

    private @Nullable Change change(@Nullable Element end, String plain, String moved) {
        var found = child(end, plain);
        if (found != null) return change(found, "");
        found = child(end, moved);
        return found == null ? null : change(found, moved.equals("moveTo") ? moveTo() : moveFrom());
    }

    private static Change change(Element by, String move) {
        return new Change(value(by, "author"), value(by, "date"), move);
    }

    private String moveFrom() {
        return movedFrom.isEmpty() ? lastFrom : movedFrom;
    }

    private String moveTo() {
        return movedTo.isEmpty() ? lastTo : movedTo;
    }

    private void inline(Element element, @Nullable Change inserted, @Nullable Change removed, int depth) {
        if (depth > DEEPEST) return;
        switch (element.getLocalName()) {
            case "r" -> run(element, inserted, removed);
            case "ins" -> within(element, change(element, ""), removed, depth);
            case "moveTo" -> within(element, change(element, movedTo), removed, depth);
            case "del" -> within(element, inserted, change(element, ""), depth);
            case "moveFrom" -> within(element, inserted, change(element, movedFrom), depth);
            case "Fallback", "rPr", "pPr" -> {}
            default -> {
                if (!mark(element)) within(element, inserted, removed, depth);
            }
        }
    }

    private void within(Element element, @Nullable Change inserted, @Nullable Change removed, int depth) {
        children(element).forEach(each -> inline(each, inserted, removed, depth + 1));
    }

    /** Where a bookmark, a comment or a move begins or ends. */
    private boolean mark(Element element) {
        switch (element.getLocalName()) {
            case "bookmarkStart" -> {
                open.put(value(element, "id"), value(element, "name"));
                begun.add(value(element, "name"));
            }
            case "bookmarkEnd" -> {
                var name = open.remove(value(element, "id"));
                // One that ends before the first word is none of this paragraph, unless it began in it.
                if (name != null && !runs.isEmpty()) names.add(name);
                if (name != null && runs.isEmpty() && begunBefore(name)) begun.remove(name);
            }
            case "commentRangeStart" -> comments.put(value(element, "id"), paragraphs.size());
            case "commentRangeEnd" -> commented(value(element, "id"), paragraphs.size());
            case "moveFromRangeStart" -> movedFrom = lastFrom = value(element, "name");
            case "moveFromRangeEnd" -> movedFrom = "";
            case "moveToRangeStart" -> movedTo = lastTo = value(element, "name");
            case "moveToRangeEnd" -> movedTo = "";
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean begunBefore(String name) {
        return !paragraphs.isEmpty() && paragraphs.getLast().names().contains(name);
    }

    private void commented(String id, int to) {
        commented.put(id, new Place(comments.getOrDefault(id, to), to));
    }

    private void run(Element run, @Nullable Change inserted, @Nullable Change removed) {
        var isNumber = WordTracking.NUMBER.equals(value(child(child(run, "rPr"), "rStyle"), "val"));
        var text = new StringBuilder();
        for (var each : children(run).toList()) {
            switch (each.getLocalName()) {
                case "t", "delText" -> text.append(each.getTextContent());
                case "tab" -> text.append('\t');
                case "br" -> text.append('\n');
                case "cr" -> text.append('\r');
                case "noBreakHyphen" -> text.append('\u2011');
                case "softHyphen" -> text.append('\u00AD');
                case "commentReference" -> commented.putIfAbsent(value(each, "id"), here());
                default -> {}
            }
        }
        if (isNumber) number.append(text);
        else if (!text.isEmpty()) runs.add(new Run(text.toString(), inserted, removed));
    }

    private Place here() {
        return new Place(paragraphs.size(), paragraphs.size());
    }

    /** Word divides what belongs together wherever its letters look different. */
    private static List<Run> joined(List<Run> runs) {
        var joined = new ArrayList<Run>();
        for (var run : runs) {
            var last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && isOne(last.inserted(), run.inserted()) && isOne(last.removed(), run.removed()))
                joined.set(joined.size() - 1, new Run(last.text() + run.text(), last.inserted(), last.removed()));
            else joined.add(run);
        }
        return joined;
    }

    private static boolean isOne(@Nullable Change one, @Nullable Change other) {
        return one == null ? other == null : one.equals(other);
    }

    private static Look look(@Nullable Element properties) {
        var style = value(child(properties, "pStyle"), "val").toLowerCase(Locale.ROOT);
        if (style.endsWith("title")) return Look.TITLE;
        if (style.contains("heading")) return Look.HEADING;
        return style.equals("ententenote") ? Look.NOTE : Look.TEXT;
    }

    private static int level(@Nullable Element properties) {
        var indent = child(properties, "ind");
        var written = value(indent, "start").isEmpty() ? value(indent, "left") : value(indent, "start");
        return written.matches("\\d{1,6}") ? (int) Math.min(4, Math.round(Integer.parseInt(written) / STEP)) : 0;
    }
}
