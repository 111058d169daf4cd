package org.entente.documents.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.documents.Block;
import org.entente.documents.LanguageGuess;
import org.entente.documents.Marks;
import org.entente.documents.StructuredText;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * Says of each piece of a text what it is: goes through them in their order and knows where in a resolution, or in another
 * text, it stands.
 */
final class Structuring {

    private enum Part {
        HEAD,
        PREAMBLE,
        OPERATIVE,
        /** What follows a resolution's own paragraphs, and every text that is none. */
        PROSE
    }

    /** A resolution's number and title in one line: {@code 73/3. Political declaration}. */
    private static final Pattern NUMBERED_TITLE =
            Pattern.compile("(\\p{Nd}{1,2}/\\p{Nd}{1,3}(?:\\s?[A-Z])?[.。-]?)[\\s\\u00A0]+(.+)", Pattern.DOTALL);

    private static final Pattern DESIGNATION = Pattern.compile(
            "(?:Resolution|Résolution|Resolución|Резолюция|القرار|第)\\s?\\p{Nd}{1,4}\\s?(?:\\([^)]{2,8}\\))?(?:号决议)?.{0,60}"
                    + "|\\p{Nd}{1,4} \\(\\d{4}\\)[.,]? ?(?:Resolution|Résolution|Resolución|Резолюция).{0,60}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    private static final Pattern DRAFT = Pattern.compile(
            ".*(?:draft (?:resolution|decision)|projet de (?:résolution|décision)|proyecto de (?:resolución|decisión)|проект (?:резолюции|решения)|مشروع (?:قرار|مقرر)|决议草案|决定草案)\\s*\\*{0,2}",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    /** Correspondence is called by its date and by who wrote to whom. */
    private static final Pattern LETTER = Pattern.compile(
            "(?:(?:Identical )?letters?|notes? verbales?) dated .+"
                    + "|(?:Lettres?(?: identiques)?|notes? verbales?) datées? .+"
                    + "|(?:Cartas?(?: idénticas)?|notas? verbales?) de fecha .+"
                    + "|(?:(?:Идентичные )?письм[оа]|вербальн(?:ая|ые) нот[аы]) .{0,250}от \\p{Nd}.+"
                    + "|(?:رسالة|رسائل|رسالتان(?: متطابقتان)?|مذكرة شفوية) مؤرخ.+"
                    + "|\\p{Nd}{4}\\s?年\\s?\\p{Nd}{1,2}\\s?月\\s?\\p{Nd}{1,2}\\s?日.{0,150}(?:给|致).{0,150}(?:信|普通照会)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);

    /** A note at the end of a plain text: its number, with nothing after it but a space. */
    private static final Pattern NOTE =
            Pattern.compile("(\\d{1,3}|[¹²³⁰⁴-⁹]{1,3}|\\*{1,3})\\s?(?=[\\p{Lu}\\[“\"])(.+)", Pattern.DOTALL);

    private static final Pattern MISREAD = Pattern.compile("([\\dlIO|]{1,3}\\.)\\s+(\\p{Lu}.*)", Pattern.DOTALL);

    private static final Pattern FIRST_OF_A_ROW = Pattern.compile("\\p{Nd}{1,3},\\s+\\p{Lu}.*", Pattern.DOTALL);

    private final Masthead masthead = new Masthead();
    private final Levels levels = new Levels();
    private final List<Block> blocks = new ArrayList<>();
    private final List<String> leftOut = new ArrayList<>();
    private final boolean resolution;

    /** A resolution of the first years may have no line of its organ: then its first words are the preamble. */
    private final boolean unopened;

    private Part part = Part.HEAD;
    private boolean titled;
    private boolean closed;
    private boolean guessed;
    private @Nullable Block above;

    private Structuring(boolean resolution, boolean unopened) {
        this.resolution = resolution;
        this.unopened = unopened;
    }

    /** Nothing is lost: every letter of the pieces is in a block, in the masthead, or among what was left out. */
    static StructuredText of(List<Piece> pieces, List<String> leftOut, Optional<Language> said) {
        var split = pieces.stream().flatMap(piece -> apart(piece).stream()).toList();
        var resolution = split.stream()
                .anyMatch(piece -> Openings.isOpening(piece.text())
                        || DESIGNATION.matcher(piece.text()).matches()
                                && piece.text().length() < 90);
        var structuring =
                new Structuring(resolution, split.stream().noneMatch(piece -> Openings.isOpening(piece.text())));
        structuring.leftOut.addAll(leftOut);
        var body = structuring.afterMasthead(split);
        for (var i = 0; i < body.size(); i++)
            structuring.read(body.get(i), i + 1 < body.size() ? body.get(i + 1) : null);
        structuring.masthead.fromRunningHeads(leftOut);
        var language = said.or(() -> LanguageGuess.of(structuring.blocks).official());
        return new StructuredText(
                language,
                structuring.masthead.known(),
                Notes.atTheirMarks(structuring.blocks),
                List.copyOf(structuring.leftOut));
    }

    /** “The Security Council, Recalling its resolution …” in one line is two paragraphs. */
    private static List<Piece> apart(Piece piece) {
        return Openings.opens(piece.text())
                .map(end -> List.of(
                        piece.with(piece.text().substring(0, end).strip()),
                        piece.with(piece.text().substring(end).strip())))
                .orElse(List.of(piece));
    }

    /** The lines of the masthead are said in the metadata, and left out of the text. */
    private List<Piece> afterMasthead(List<Piece> pieces) {
        var body = new ArrayList<Piece>();
        var reading = true;
        for (var piece : pieces) {
            reading &=
                    body.size() < 6 && !Openings.isOpening(piece.text()) && !isTitle(piece) && piece.number() == null;
            var head = piece.form() == Piece.Form.MASTHEAD
                    || reading && piece.text().length() < 200 && piece.form() != Piece.Form.HEADING;
            if (head && masthead.takes(piece.text())) leftOut.add(piece.text());
            else body.add(piece.form() == Piece.Form.MASTHEAD ? Piece.unsaid(piece.text()) : piece);
        }
        return body;
    }

    private static boolean isTitle(Piece piece) {
        return piece.form() == Piece.Form.TITLE
                || NUMBERED_TITLE.matcher(piece.text()).matches()
                        && piece.text().length() < 400
                || DESIGNATION.matcher(piece.text()).matches() && piece.text().length() < 90
                || LETTER.matcher(piece.text()).matches() && piece.text().length() < 400
                || DRAFT.matcher(piece.text()).matches() && piece.text().length() < 2000;
    }

    private void read(Piece piece, @Nullable Piece next) {
        guessed = piece.look() == Piece.Look.GUESSED;
        switch (piece.form()) {
            case ROW -> add(Block.Kind.TABLE_ROW, 0, null, piece.text(), piece.sure() ? 1 : 0.7);
            case NOTE -> note(piece);
            default -> paragraph(piece, next);
        }
    }

    private void note(Piece piece) {
        var note = NOTE.matcher(piece.text());
        if (piece.number() == null && note.matches()) {
            add(
                    Block.Kind.FOOTNOTE,
                    0,
                    Marks.lowered(note.group(1)),
                    note.group(2).strip(),
                    piece.sure() ? 1 : 0.95);
        } else {
            add(Block.Kind.FOOTNOTE, 0, piece.number(), piece.text(), piece.sure() ? 1 : 0.8);
        }
    }

    private void paragraph(Piece piece, @Nullable Piece next) {
        if (resolution && (part == Part.HEAD || isClosing(piece))) masthead.adopted(piece.text());
        if (part == Part.HEAD && !titled && isTitle(piece)) {
            title(piece);
        } else if (Openings.isOpening(piece.text()) && part != Part.OPERATIVE) {
            part = Part.PREAMBLE;
            levels.begin();
            masthead.body(Organs.named(piece.text()));
            add(Block.Kind.PREAMBULAR, 0, null, piece.text(), 0.99);
        } else if (isNote(piece)) {
            note(piece);
        } else if (isClosing(piece)) {
            closed = true;
            part = Part.PROSE;
            masthead.dated(piece.text());
            add(Block.Kind.TEXT, 0, null, piece.text(), 0.95);
        } else if (isHeading(piece, next)) {
            heading(piece);
        } else {
            words(piece);
        }
    }

    private void title(Piece piece) {
        titled = true;
        var numbered = NUMBERED_TITLE.matcher(piece.text());
        var number = piece.number() == null && numbered.matches() ? numbered.group(1) : piece.number();
        var text = piece.number() == null && numbered.matches() ? numbered.group(2) : piece.text();
        masthead.titled(text);
        masthead.dated(piece.text());
        add(Block.Kind.TITLE, 0, number, text, piece.sure() || resolution ? 0.97 : 0.8);
    }

    private void heading(Piece piece) {
        var numeral = piece.number() == null
                ? Numeral.of(piece.text()).filter(found -> found.family() != Numeral.Family.BULLET)
                : Optional.<Numeral>empty();
        if (part == Part.HEAD && !titled && !resolution) {
            titled = true;
            masthead.titled(piece.text());
            add(Block.Kind.TITLE, 0, piece.number(), piece.text(), piece.form() == Piece.Form.HEADING ? 0.9 : 0.6);
            return;
        }
        if (Openings.isAnnex(piece.text()) || part == Part.OPERATIVE && levels.next() == 1 && announces()) {
            part = Part.PROSE;
            levels.begin();
        }
        levels.heading();
        var sure = piece.form() == Piece.Form.HEADING ? 0.97 : piece.look() == Piece.Look.BOLD ? 0.9 : 0.65;
        add(
                Block.Kind.HEADING,
                piece.depth(),
                numeral.map(Numeral::printed).orElse(piece.number()),
                numeral.filter(found -> !found.rest().isEmpty())
                        .map(Numeral::rest)
                        .orElse(numeral.isPresent() ? "" : piece.text()),
                sure);
    }

    private void words(Piece piece) {
        var numeral = numeral(piece);
        if (resolution
                && unopened
                && titled
                && part == Part.HEAD
                && piece.text().length() > 60) part = Part.PREAMBLE;
        if (part == Part.HEAD) masthead.dated(piece.text());
        if (part == Part.PREAMBLE && isOperative(piece, numeral)) {
            part = Part.OPERATIVE;
            levels.begin();
        }
        if (part == Part.HEAD && !resolution) part = Part.PROSE;
        var kind = switch (part) {
            case PREAMBLE -> Block.Kind.PREAMBULAR;
            case OPERATIVE -> isOfTheResolution(piece, numeral) ? Block.Kind.OPERATIVE : Block.Kind.TEXT;
            case HEAD, PROSE -> Block.Kind.TEXT;
        };
        if (numeral.isEmpty()) {
            levels.unnumbered();
            add(kind, piece.form() == Piece.Form.ITEM ? piece.depth() : 0, null, piece.text(), sure(kind, piece));
        } else {
            var found = numeral.get();
            var follows = found.family() != Numeral.Family.ARABIC || levels.next() == found.value();
            var told = levels.of(found);
            var level = piece.form() == Piece.Form.ITEM ? piece.depth() : told;
            add(
                    kind,
                    level,
                    found.printed(),
                    found.rest(),
                    Math.min(sure(kind, piece.with(found.rest())), follows ? 0.98 : 0.6));
        }
    }

    /** Where the machine that read the paper saw a comma for a full stop, the row of numbers tells. */
    private Optional<Numeral> numeral(Piece piece) {
        var given = piece.number();
        if (given != null) {
            return Optional.of(Numeral.of(given + " x")
                    .or(() -> Numeral.of(given.replaceAll("\\.$", ")") + " x"))
                    .map(found -> new Numeral(given, found.family(), found.value(), piece.text()))
                    .orElse(new Numeral(given, Numeral.Family.BULLET, 0, piece.text())));
        }
        var numeral = Numeral.of(piece.text());
        if (numeral.isEmpty() && FIRST_OF_A_ROW.matcher(piece.text()).matches()) {
            var comma = piece.text().indexOf(',');
            var value = Integer.parseInt(piece.text().substring(0, comma));
            if (value == levels.next())
                return Optional.of(new Numeral(
                        piece.text().substring(0, comma + 1),
                        Numeral.Family.ARABIC,
                        value,
                        piece.text().substring(comma + 1).strip()));
        }
        return numeral.isPresent() ? numeral : misread(piece);
    }

    /** {@code ll.} is what a machine may take 11. for. */
    private Optional<Numeral> misread(Piece piece) {
        var number = MISREAD.matcher(piece.text());
        if (!number.matches()) return Optional.empty();
        var value = number.group(1).replaceAll("[lI|]", "1").replace('O', '0');
        if (!value.equals(levels.next() + ".")) return Optional.empty();
        return Optional.of(new Numeral(number.group(1), Numeral.Family.ARABIC, levels.next(), number.group(2)));
    }

    private boolean isOperative(Piece piece, Optional<Numeral> numeral) {
        if (numeral.isPresent()) {
            var family = numeral.get().family();
            return (family == Numeral.Family.ARABIC || family == Numeral.Family.WORD)
                    && numeral.get().value() == 1;
        }
        return Openings.isOperative(piece.text());
    }

    /** Unnumbered words among numbered paragraphs are quoted or attached, unless they open like one of them. */
    private boolean isOfTheResolution(Piece piece, Optional<Numeral> numeral) {
        return numeral.isPresent() || Openings.isOperative(piece.text());
    }

    private boolean isClosing(Piece piece) {
        return resolution && part != Part.HEAD && piece.number() == null && Openings.isClosing(piece.text());
    }

    private boolean isNote(Piece piece) {
        if (piece.number() != null || piece.form() != Piece.Form.UNSAID || part == Part.HEAD || part == Part.PREAMBLE)
            return false;
        var note = NOTE.matcher(piece.text());
        return note.matches()
                && !Dates.opens(piece.text())
                && (closed || Notes.isMarked(Marks.lowered(note.group(1)), blocks));
    }

    private boolean isHeading(Piece piece, @Nullable Piece next) {
        if (piece.form() == Piece.Form.HEADING || piece.form() == Piece.Form.TITLE) return true;
        if (piece.form() == Piece.Form.ITEM
                || piece.number() != null
                || piece.text().isEmpty()) return false;
        if (Openings.isAnnex(piece.text())) return true;
        if (part == Part.HEAD && resolution && piece.text().length() > 60) return false;
        if (next == null || unopened && part == Part.PREAMBLE) return false;
        var numeral = Numeral.of(piece.text());
        if (numeral.isPresent()
                && numeral.get().family() != Numeral.Family.LARGE_ROMAN
                && numeral.get().family() != Numeral.Family.WORD) return false;
        if (piece.look() == Piece.Look.BOLD && piece.text().length() < 300 && !Marks.endsSentence(piece.text()))
            return true;
        return Marks.isHeading(piece.text())
                || piece.text().length() == 1
                        && Character.isUpperCase(piece.text().charAt(0));
    }

    private boolean announces() {
        return above != null
                && Marks.endsSentence(above.text())
                && above.text().stripTrailing().matches("(?s).*[:：]");
    }

    private double sure(Block.Kind kind, Piece piece) {
        var text = piece.text();
        var border = piece.sure()
                        || text.isEmpty()
                        || Marks.endsSentence(text)
                        || text.matches("(?s).*[,،，][*\\d¹²³⁰⁴-⁹ ]{0,4}")
                ? 1
                : 0.75;
        var words = switch (kind) {
            case PREAMBULAR -> piece.look() == Piece.Look.OPENS_IN_ITALICS || Openings.isPreambular(text) ? 0.97 : 0.7;
            case OPERATIVE -> piece.look() == Piece.Look.OPENS_IN_ITALICS || Openings.isOperative(text) ? 0.98 : 0.8;
            default -> part == Part.OPERATIVE ? 0.6 : 0.85;
        };
        return border * words;
    }

    private void add(Block.Kind kind, int level, @Nullable String number, String text, double confidence) {
        var block = new Block(
                kind, level, number, text, null, Math.round(Math.min(confidence, guessed ? 0.4 : 1) * 100) / 100.0);
        blocks.add(block);
        if (kind != Block.Kind.FOOTNOTE) above = block;
    }
}
