package org.entente.documents;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.documents.AkomaNtosoBlock.Spot;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.Text;

/** The blocks of a tree in reading order: every letter of its body is in one of them. */
final class AkomaNtosoBlocks {

    private static final Set<String> INLINE = Set.of(
            ("a abbr affectedDocument argument b change concept courtType date decoration def del docAuthority docCommittee docDate"
                            + " docIntroducer docJurisdiction docNumber docProponent docPurpose docStage docStatus docTitle docType"
                            + " docketNumber embeddedText entity eol eop event fillIn i img br inline ins judge lawyer legislature location"
                            + " mmod mod mref neutralCitation noteRef object omissis opinion organization outcome party person placeholder"
                            + " process quantity quotedText recordedTime ref relatedDocument remark rmod role rref session shortTitle"
                            + " signature span sub sup term time u vote")
                    .split(" "));
    private static final Set<String> DEEPER = Set.of("point", "indent", "alinea", "subparagraph");
    private static final Set<String> HEADINGS = Set.of("heading", "subheading", "crossHeading");

    private final List<AkomaNtosoBlock> found = new ArrayList<>();
    private final Set<String> named = new HashSet<>();
    private final Map<String, Element> notes = new HashMap<>();
    private final Set<Element> notesRead = new HashSet<>();
    private @Nullable Element num;

    private AkomaNtosoBlocks() {}

    static List<AkomaNtosoBlock> of(Document tree) {
        var reading = new AkomaNtosoBlocks();
        var meta = tree.getElementsByTagNameNS(AkomaNtosoXml.NAMESPACE, "note");
        for (var i = 0; i < meta.getLength(); i++) {
            var note = (Element) meta.item(i);
            if (!note.getAttribute("eId").isEmpty()) reading.notes.put(note.getAttribute("eId"), note);
        }
        reading.read(tree.getDocumentElement());
        reading.notes.values().stream()
                .filter(note -> !reading.notesRead.contains(note))
                .sorted(Comparator.comparing(note -> note.getAttribute("eId")))
                .forEach(note -> reading.note(note, note.getAttribute("marker")));
        return reading.found;
    }

    private void read(Element element) {
        switch (element.getLocalName()) {
            case "meta", "coverPage" -> {}
            case "num" -> num = element;
            // What is asked for on a text is none of its words.
            case "amendment" -> {
                if (!standsBesideAText(element)) children(element).forEach(this::read);
            }
            case "tr" -> row(element);
            default -> {
                if (isTextual(element)) words(element);
                else children(element).forEach(this::read);
                if (num != null && num.getParentNode() == element) add(element, Block.Kind.TEXT, "", List.of());
            }
        }
    }

    private static boolean standsBesideAText(Element amendment) {
        return within(amendment, "collectionBody")
                .flatMap(list -> children(list).findFirst())
                .filter(first ->
                        children(first).noneMatch(each -> each.getLocalName().equals("amendment")))
                .isPresent();
    }

    private void words(Element element) {
        var words = new Words(element);
        if (!words.text().isEmpty() && !words.isOnlyMarks()) {
            var title = kind(element) == Block.Kind.TITLE ? docNumber(element) : null;
            if (title != null) {
                num = title;
                words = words.without(title);
            }
            add(element, kind(element), words.text(), words.spots());
        }
        words.after.forEach(Runnable::run);
    }

    private void row(Element row) {
        var text = new StringBuilder();
        var spots = new ArrayList<@Nullable Spot>();
        var after = new ArrayList<Runnable>();
        for (var cell : children(row).toList()) {
            var words = new Words(cell);
            if (cell != children(row).findFirst().orElseThrow()) {
                text.append('\t');
                spots.add(null);
            }
            if (!words.isOnlyMarks()) {
                text.append(words.text());
                spots.addAll(words.spots());
            }
            after.addAll(words.after);
        }
        add(row, Block.Kind.TABLE_ROW, text.toString(), spots);
        after.forEach(Runnable::run);
    }

    private void note(Element note, String marker) {
        if (!notesRead.add(note)) return;
        var number = marker.isEmpty() ? null : marker;
        for (var element : Stream.of(note).flatMap(AkomaNtosoBlocks::leaves).toList()) {
            var words = new Words(element);
            found.add(new AkomaNtosoBlock(
                    new Block(Block.Kind.FOOTNOTE, 0, number, words.text(), eId(element), 1), null, words.spots()));
            words.after.forEach(Runnable::run);
            number = null;
        }
    }

    private void add(Element element, Block.Kind kind, String text, List<@Nullable Spot> spots) {
        var number = num == null ? null : new Words(num).text();
        var bears = num;
        num = null;
        found.add(new AkomaNtosoBlock(new Block(kind, level(element), number, text, eId(element), 1), bears, spots));
    }

    /** Its own identifier, or that of what it is the first words of; each names one block only. */
    private @Nullable String eId(Element element) {
        for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
            var eId = each.getAttribute("eId");
            if (!eId.isEmpty()) return named.add(eId) ? eId : null;
            if (Set.of("mainBody", "body", "debateBody", "preamble", "preface", "conclusions")
                    .contains(each.getLocalName())) return null;
        }
        return null;
    }

    private static Block.Kind kind(Element element) {
        if (HEADINGS.contains(element.getLocalName())) {
            return within(element, "hcontainer")
                            .filter(each ->
                                    each.getAttribute("name").equals("title") && each == element.getParentNode())
                            .isPresent()
                    ? Block.Kind.TITLE
                    : Block.Kind.HEADING;
        }
        if (within(element, "preface").isPresent()) {
            if (element.getAttribute("class").contains("heading")) return Block.Kind.HEADING;
            return within(element, "longTitle").isPresent() || has(element, "docTitle")
                    ? Block.Kind.TITLE
                    : Block.Kind.TEXT;
        }
        if (within(element, "preamble").isPresent()) return Block.Kind.PREAMBULAR;
        for (var at = within(element, "hcontainer");
                at.isPresent();
                at = within((Element) at.get().getParentNode(), "hcontainer")) {
            switch (at.get().getAttribute("name")) {
                case "preambular" -> {
                    return Block.Kind.PREAMBULAR;
                }
                case "operative" -> {
                    return Block.Kind.OPERATIVE;
                }
                case "text" -> {
                    return Block.Kind.TEXT;
                }
                default -> {}
            }
        }
        return within(element, "statement").isPresent()
                        && within(element, "paragraph").isPresent()
                ? Block.Kind.OPERATIVE
                : Block.Kind.TEXT;
    }

    private static int level(Element element) {
        var level = 0;
        var inIntroduction = element.getLocalName().equals("listIntroduction");
        for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
            if (each.getAttribute("class").matches("(?:.* )?level-\\d{1,2}"))
                return level + Integer.parseInt(each.getAttribute("class").replaceAll(".*level-", ""));
            if (DEEPER.contains(each.getLocalName())) level++;
            if (each.getLocalName().equals("blockList")) {
                if (!inIntroduction
                        && children(each).anyMatch(child -> child.getLocalName().equals("listIntroduction"))) level++;
                inIntroduction = false;
            }
        }
        return level;
    }

    /** A title's own number, such as that of a resolution, stands before it. */
    private static @Nullable Element docNumber(Element element) {
        var first = children(element).findFirst().orElse(null);
        return first != null && first.getLocalName().equals("docNumber") && has(element, "docTitle") ? first : null;
    }

    /** Where words stand in it, and not only elements that have words. */
    private static boolean isTextual(Element element) {
        if (element.getLocalName().equals("authorialNote")) return false;
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .anyMatch(child -> child instanceof Text text && !text.getData().isBlank()
                        || child instanceof Element each && (isInline(each) || isNote(each)));
    }

    private static Stream<Element> leaves(Element element) {
        return isTextual(element) ? Stream.of(element) : children(element).flatMap(AkomaNtosoBlocks::leaves);
    }

    private static boolean isInline(Element element) {
        return INLINE.contains(element.getLocalName());
    }

    private static boolean isNote(Element element) {
        return element.getLocalName().equals("authorialNote");
    }

    private static boolean has(Element element, String name) {
        return element.getElementsByTagNameNS(AkomaNtosoXml.NAMESPACE, name).getLength() > 0;
    }

    static Stream<Element> children(Element element) {
        return IntStream.range(0, element.getChildNodes().getLength())
                .mapToObj(element.getChildNodes()::item)
                .filter(Element.class::isInstance)
                .map(Element.class::cast);
    }

    private static Optional<Element> within(Element element, String name) {
        for (Node at = element; at instanceof Element each; at = at.getParentNode()) {
            if (each.getLocalName().equals(name)) return Optional.of(each);
        }
        return Optional.empty();
    }

    /** The words of one element, with one space where the tree has several or a line's end. */
    private final class Words {

        private final StringBuilder text = new StringBuilder();
        private final List<@Nullable Spot> spots = new ArrayList<>();
        private final List<Runnable> after = new ArrayList<>();
        private int marks;

        Words(Element element) {
            collect(element);
            while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
                text.setLength(text.length() - 1);
                spots.removeLast();
            }
        }

        String text() {
            return text.toString();
        }

        List<@Nullable Spot> spots() {
            return spots;
        }

        boolean isOnlyMarks() {
            return marks > 0 && spots.stream().noneMatch(spot -> spot != null);
        }

        Words without(Element part) {
            var length = new Words(part).text().length();
            while (length < text.length() && text.charAt(length) == ' ') length++;
            text.delete(0, length);
            spots.subList(0, length).clear();
            return this;
        }

        private void collect(Element element) {
            for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
                if (child instanceof Text words) {
                    for (var i = 0; i < words.getLength(); i++)
                        append(words.getData().charAt(i), new Spot(words, i));
                } else if (child instanceof Element each) {
                    collectFrom(each);
                }
            }
        }

        private void collectFrom(Element each) {
            switch (each.getLocalName()) {
                case "eol", "br" -> append(' ', null);
                case "noteRef" -> {
                    var note = notes.get(each.getAttribute("href").replaceFirst("^#", ""));
                    mark(each.getAttribute("marker"));
                    if (note != null) after.add(() -> note(note, each.getAttribute("marker")));
                }
                case "authorialNote" -> {
                    // A note that stands beside the text has no mark in it.
                    if (!each.getAttribute("class").equals("apart")) mark(each.getAttribute("marker"));
                    after.add(() -> note(each, each.getAttribute("marker")));
                }
                default -> {
                    if (isInline(each)
                            || within(each, "td").isPresent()
                            || within(each, "th").isPresent()) {
                        if (!isInline(each) && !text.isEmpty()) append(' ', null);
                        collect(each);
                    } else {
                        after.add(() -> read(each));
                    }
                }
            }
        }

        private void mark(String marker) {
            for (var letter : Marks.raised(marker).toCharArray()) append(letter, null);
            marks++;
        }

        private void append(char letter, @Nullable Spot spot) {
            var space = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
            if (space && (text.isEmpty() || text.charAt(text.length() - 1) == ' ')) return;
            text.append(space ? ' ' : letter);
            spots.add(spot);
        }
    }
}
