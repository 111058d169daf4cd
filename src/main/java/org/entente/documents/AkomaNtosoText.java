package org.entente.documents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.documents.StructuredText.Metadatum;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text as AKN4UN has it: its titles in the preface, preambular paragraphs each in a container of the preamble, all
 * else in the body, sub-paragraphs inside their paragraphs, and notes where their marks stand.
 */
final class AkomaNtosoText {

    /**
     * A block, the notes to it, and what stands under it.
     *
     * @param alone deeper than the first level, with nothing above it that it could stand under
     */
    private record Node(Block block, boolean alone, List<Block> notes, List<Node> under) {

        static Node of(Block block, boolean alone) {
            return new Node(block, alone, new ArrayList<>(), new ArrayList<>());
        }

        Block.Kind kind() {
            return block.kind();
        }

        boolean isPlain() {
            return block.number() == null && under.isEmpty();
        }
    }

    private static final Set<Block.Kind> DEEP = Set.of(Block.Kind.PREAMBULAR, Block.Kind.OPERATIVE, Block.Kind.TEXT);

    private final AkomaNtosoXml xml;
    private final Identification identification;
    private final StructuredText text;
    private final String document;
    private final Block.Kind paragraphs;

    /** Names that blocks bring with them, and those that have been given. */
    private final Set<String> named = new HashSet<>();

    private final Set<String> used = new HashSet<>();

    AkomaNtosoText(AkomaNtosoXml xml, Identification identification, StructuredText text) {
        this.xml = xml;
        this.identification = identification;
        this.text = text;
        this.document = identification.isDeliberation() ? "statement" : "doc";
        this.paragraphs = identification.isDeliberation() ? Block.Kind.OPERATIVE : Block.Kind.TEXT;
    }

    /** The document itself; its root, or what it is a part of, stands open around it. */
    void write() {
        for (var block : text.blocks()) {
            var own = block.eId();
            if (own != null && isName(own)) named.add(own);
        }
        xml.start(document, "name", name(identification.kind()));
        meta();
        cover();
        var nodes = nodes(text.blocks());
        var preface = endOfPreface(nodes);
        var preamble = preface;
        while (preamble < nodes.size() && nodes.get(preamble).kind() == Block.Kind.PREAMBULAR) preamble++;
        if (preface > 0) preface(nodes.subList(0, preface));
        if (preamble > preface) preamble(nodes.subList(preface, preamble));
        body(nodes.subList(preamble, nodes.size()));
        xml.end();
    }

    private void meta() {
        var work = identification.work();
        var expression = identification.expression();
        var date = dated(identification.date());
        var expressed = dated(identification.expressed());
        var name = switch (identification.date().length()) {
            case 0 -> "unknown";
            case 4 -> "year";
            case 7 -> "month";
            default -> identification.isAdopted() ? "adoption" : "publication";
        };
        xml.start("meta").start("identification", "source", "#entente");
        xml.start("FRBRWork").identity(work + "/!main", work);
        if (!identification.symbol().isEmpty())
            xml.empty("FRBRalias", "value", identification.symbol(), "name", "symbol");
        identification.aliases().forEach((alias, kind) -> xml.empty("FRBRalias", "value", alias, "name", kind));
        xml.dated(date, name, identification.organ()).empty("FRBRcountry", "value", "un");
        xml.empty(
                "FRBRsubtype", "value", identification.isDeliberation() ? "deliberation" : name(identification.kind()));
        if (identification.symbol().isEmpty()) xml.empty("FRBRnumber", "value", identification.number());
        else xml.empty("FRBRnumber", "value", identification.number(), "showAs", identification.symbol());
        if (!identification.title().isEmpty()) xml.empty("FRBRname", "value", identification.title());
        xml.end();
        xml.start("FRBRExpression")
                .identity(expression + "/!main", expression)
                .dated(expressed, "Expression", identification.organ());
        if (identification.edition() > 1)
            xml.empty("FRBRversionNumber", "value", String.valueOf(identification.edition()));
        xml.empty("FRBRlanguage", "language", identification.language639()).end();
        xml.start("FRBRManifestation")
                .identity(expression + "/!main.akn", identification.manifestation())
                .dated(expressed, "Manifestation", "entente")
                .empty("FRBRformat", "value", "application/akn+xml")
                .end();
        xml.end().start("references", "source", "#entente");
        organization("entente", "Entente");
        organization(
                identification.organ(),
                identification.body().isEmpty() ? identification.organ() : identification.body());
        for (var term : List.of("symbol", "issuingBody", "agendaItem", "distribution")) term(term);
        if (text.metadata().containsKey(Metadatum.CORRECTED)) term("corrected");
        xml.end().end();
    }

    private void term(String term) {
        used.add(term);
        xml.empty("TLCTerm", "eId", term, "href", "/akn/ontology/term/un/" + term, "showAs", term);
    }

    private void organization(String id, String name) {
        used.add(id);
        xml.empty("TLCOrganization", "eId", id, "href", "/akn/ontology/organization/un/" + id, "showAs", name);
    }

    /** The schema wants a whole day. */
    private static String dated(String date) {
        return date.isEmpty() ? "0001-01-01" : date + "0001-01-01".substring(date.length());
    }

    private void cover() {
        var said = text.metadata();
        var lines = List.of(
                new Line(Metadatum.SYMBOL, "docNumber", "symbol"),
                new Line(Metadatum.BODY, "docAuthority", "issuingBody"),
                new Line(Metadatum.SESSION, "session", ""),
                new Line(Metadatum.AGENDA_ITEM, "inline", "agendaItem"),
                new Line(Metadatum.DISTRIBUTION, "inline", "distribution"),
                new Line(Metadatum.CORRECTED, "inline", "corrected"));
        if (lines.stream().noneMatch(line -> said.containsKey(line.what()))) return;
        xml.start("coverPage");
        lines.stream().filter(line -> said.containsKey(line.what())).forEach(line -> line(line, said));
        xml.end();
    }

    private record Line(Metadatum what, String element, String refersTo) {}

    private void line(Line line, Map<Metadatum, String> said) {
        var attributes = new ArrayList<String>();
        if (line.element().equals("inline")) attributes.addAll(List.of("name", line.refersTo()));
        if (!line.refersTo().isEmpty()) attributes.addAll(List.of("refersTo", "#" + line.refersTo()));
        xml.start("p")
                .text(line.element(), said.getOrDefault(line.what(), ""), attributes.toArray(String[]::new))
                .end();
    }

    /** Sub-paragraphs under the paragraph before them; one that skips a level stands alone and says how deep it is. */
    private static List<Node> nodes(List<Block> blocks) {
        var nodes = new ArrayList<Node>();
        var open = new ArrayList<Node>();
        Node last = null;
        for (var block : blocks) {
            if (block.kind() == Block.Kind.FOOTNOTE && last != null) {
                last.notes().add(block);
                continue;
            }
            var deep = DEEP.contains(block.kind()) && block.level() > 0;
            while (open.size() > (deep ? block.level() : 0)) open.removeLast();
            var under = deep && open.size() == block.level() && open.getLast().kind() == block.kind();
            var node = Node.of(block, block.level() > 0 && !under);
            if (under) {
                open.getLast().under().add(node);
                open.add(node);
            } else {
                nodes.add(node);
                open.clear();
                if (block.level() == 0 && DEEP.contains(block.kind())) open.add(node);
            }
            last = node;
        }
        return nodes;
    }

    /** How many of the first stand before the preamble, or are titles where there is none. */
    private static int endOfPreface(List<Node> nodes) {
        var titles = 0;
        while (titles < nodes.size() && isOfPreface(nodes.get(titles), false)) titles++;
        var lines = 0;
        while (lines < nodes.size() && isOfPreface(nodes.get(lines), true)) lines++;
        return lines < nodes.size() && nodes.get(lines).kind() == Block.Kind.PREAMBULAR ? lines : titles;
    }

    private static boolean isOfPreface(Node node, boolean lines) {
        return switch (node.kind()) {
            case TITLE -> node.block().level() == 0;
            case HEADING -> lines && node.block().level() == 0 && node.block().number() == null;
            case TEXT -> lines && node.isPlain() && node.block().level() == 0;
            default -> false;
        };
    }

    private void preface(List<Node> nodes) {
        xml.start("preface").in(identification.language());
        for (var node : nodes) {
            if (node.kind() == Block.Kind.TITLE) {
                xml.start("p", attributes(node, "title"));
                if (node.block().number() != null)
                    xml.text("docNumber", node.block().number()).words(" ");
                xml.start("docTitle");
                words(node);
                xml.end().end();
            } else {
                paragraph(node, attributes(node, node.kind() == Block.Kind.HEADING ? "heading" : "line"));
            }
        }
        xml.end();
    }

    private void preamble(List<Node> nodes) {
        xml.start("preamble").in(identification.language());
        for (var node : nodes) {
            var first =
                    node == nodes.getFirst() && node.isPlain() && node.block().level() == 0;
            if (first) xml.start("formula", with(attributes(node, null), "name", "enactingFormula"));
            else xml.start("container", with(attributes(node, null), "name", "preambular"));
            if (node.block().number() == null) {
                items(node);
            } else {
                xml.start("blockList").start("item");
                item(node);
                xml.end().end();
            }
            xml.end();
        }
        xml.end();
    }

    private void item(Node node) {
        if (node.block().number() != null) xml.text("num", node.block().number());
        items(node);
    }

    private void items(Node node) {
        if (node.under().isEmpty()) {
            paragraph(node);
            return;
        }
        xml.start("blockList").start("listIntroduction");
        words(node);
        xml.end();
        for (var each : node.under()) {
            xml.start("item", attributes(each, null));
            item(each);
            xml.end();
        }
        xml.end();
    }

    private void body(List<Node> nodes) {
        xml.start("mainBody").in(identification.language());
        if (nodes.isEmpty()) xml.empty("p");
        for (var i = 0; i < nodes.size(); i++) {
            var node = nodes.get(i);
            switch (node.kind()) {
                case TABLE_ROW -> i = table(nodes, i);
                case HEADING, TITLE -> heading(node);
                case FOOTNOTE -> {
                    xml.start("p");
                    note(node.block(), true);
                    node.notes().forEach(note -> note(note, true));
                    xml.end();
                }
                default -> {
                    if (node.kind() == Block.Kind.TEXT && node.isPlain()) paragraph(node, attributes(node, null));
                    else provision(node, node.kind() == paragraphs ? "paragraph" : "hcontainer");
                }
            }
        }
        xml.end();
    }

    private int table(List<Node> nodes, int from) {
        var at = from;
        xml.start("table");
        while (at < nodes.size() && nodes.get(at).kind() == Block.Kind.TABLE_ROW) row(nodes.get(at++));
        xml.end();
        return at - 1;
    }

    private void row(Node node) {
        xml.start("tr", attributes(node, null));
        var cells = node.block().text().split("\t", -1);
        for (var i = 0; i < cells.length; i++) {
            xml.start("td").start("p").words(cells[i]);
            if (i == cells.length - 1) node.notes().forEach(note -> note(note, true));
            xml.end().end();
        }
        xml.end();
    }

    private void heading(Node node) {
        var name = node.kind() == Block.Kind.TITLE ? "title" : "heading";
        xml.start("hcontainer", with(attributes(node, null), "name", name));
        if (node.block().number() != null) xml.text("num", node.block().number());
        xml.start("heading");
        words(node);
        xml.end().end();
    }

    private void provision(Node node, String element) {
        var attributes = attributes(node, null);
        if (element.equals("hcontainer"))
            attributes = with(attributes, "name", node.kind().name().toLowerCase(Locale.ROOT));
        xml.start(element, attributes);
        if (node.block().number() != null) xml.text("num", node.block().number());
        if (node.under().isEmpty()) {
            xml.start("content");
            paragraph(node);
            xml.end();
        } else {
            xml.start("list").start("intro");
            paragraph(node);
            xml.end();
            for (var each : node.under()) provision(each, "point");
            xml.end();
        }
        xml.end();
    }

    private void paragraph(Node node, String... attributes) {
        xml.start("p", attributes);
        words(node);
        xml.end();
    }

    /** Each note at its mark; one without a mark, and all after it, behind the words. */
    private void words(Node node) {
        var words = node.block().text();
        var at = 0;
        var apart = false;
        for (var note : node.notes()) {
            var mark = note.number() == null ? "" : Marks.raised(note.number());
            var found = mark.isEmpty() || apart ? -1 : marked(words, mark, at);
            apart = found < 0;
            if (apart) xml.words(words.substring(at));
            else xml.words(words.substring(at, found));
            note(note, apart);
            at = apart ? words.length() : found + mark.length();
        }
        xml.words(words.substring(at));
    }

    /** Not the first digit of a longer mark. */
    private static int marked(String words, String mark, int from) {
        for (var at = words.indexOf(mark, from); at >= 0; at = words.indexOf(mark, at + 1)) {
            var end = at + mark.length();
            if (end == words.length()
                    || Marks.lowered(words.substring(end, end + 1)).equals(words.substring(end, end + 1))) return at;
        }
        return -1;
    }

    private void note(Block note, boolean apart) {
        var attributes = new String[] {"placement", "bottom"};
        if (note.number() != null) attributes = with(attributes, "marker", note.number());
        if (apart) attributes = with(attributes, "class", "apart");
        xml.start("authorialNote", attributes)
                .text("p", note.text(), "eId", name(note, "fn"))
                .end();
    }

    private String[] attributes(Node node, @Nullable String look) {
        var attributes = new String[] {"eId", name(node.block(), prefix(node))};
        var looks = node.alone()
                ? (look == null ? "" : look + " ") + "level-" + node.block().level()
                : look;
        return looks == null ? attributes : with(attributes, "class", looks);
    }

    private static String prefix(Node node) {
        return switch (node.kind()) {
            case TITLE -> "title";
            case HEADING -> "hd";
            case PREAMBULAR -> "pp";
            case OPERATIVE -> "para";
            case TEXT -> "p";
            case FOOTNOTE -> "fn";
            case TABLE_ROW -> "row";
        };
    }

    /** The block's own name where it has one that may be one, else after its kind and number. */
    private String name(Block block, String prefix) {
        var own = block.eId();
        if (own != null && isName(own) && used.add(own)) return own;
        var number = block.number() == null ? "" : block.number().replaceAll("[^\\p{L}\\p{Nd}.]|\\.$", "");
        var wanted = number.isEmpty() ? prefix + "_1" : prefix + "_" + number;
        for (var next = 2; !named.add(wanted) || !used.add(wanted); next++)
            wanted = prefix + "_" + (number.isEmpty() ? "" : number + "-") + next;
        return wanted;
    }

    private static boolean isName(String eId) {
        return !eId.isEmpty() && eId.codePoints().noneMatch(Character::isWhitespace);
    }

    /** For drafts of resolutions AKN4UN has a name of its own. */
    private static String name(String kind) {
        if (kind.equals("draft resolution")) return "resolutionDraft";
        return kind.isBlank() ? "document" : kind.strip().replaceAll("\\s+", "-");
    }

    private static String[] with(String[] attributes, String name, String value) {
        var more = Arrays.copyOf(attributes, attributes.length + 2);
        more[attributes.length] = name;
        more[attributes.length + 1] = value;
        return more;
    }
}
