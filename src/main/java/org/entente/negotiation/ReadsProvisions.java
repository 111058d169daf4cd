package org.entente.negotiation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.entente.documents.Block;
import org.entente.documents.FileKind;
import org.entente.documents.TextExtraction;
import org.entente.documents.Unreadable;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.springframework.stereotype.Component;

/** The paragraphs of a text that somebody wrote elsewhere: a Word file, Akoma Ntoso, PDF, a page or plain text. */
@Component
class ReadsProvisions {

    /** What this house calls a paragraph in the Akoma Ntoso that it writes. */
    static final String NAME = "prov_";

    private static final Pattern ANNEX =
            Pattern.compile("(?iu)^(annex|annexe|anexo|приложение|附件|المرفق|مرفق)(\\P{L}.*)?$");
    /** Longer than “The General Assembly,”. */
    private static final Pattern CLAUSE = Pattern.compile("(?s).{25,}[,،，]|\\p{IsHan}.{9,}，");

    private static final Pattern OWN = Pattern.compile(NAME + "([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** As this house prints the number of a paragraph of the preamble, and the words behind it. */
    private static final Pattern OF_PREAMBLE =
            Pattern.compile(inEach(language -> Stream.of(told(language, "negotiation.number.preambular", 1)
                            .map(Pattern::quote)
                            .collect(Collectors.joining("\\d{1,3}"))))
                    .distinct()
                    .collect(Collectors.joining("|", "(?s)(?:", ")[.:]?[\\s\\p{Z}]+(.+)")));

    /** As what this house appends to its files is headed, in each of the languages. */
    private static final Set<String> APPENDED = inEach(
                    each -> Stream.of("negotiation.concordance", "negotiation.corrected")
                            .map(key -> unspaced(Messages.text(each, key))))
            .collect(Collectors.toSet());

    /** As the table of numbers goes on. */
    private static final Set<String> BECAME =
            inEach(each -> Stream.of(Messages.text(each, "negotiation.became"))).collect(Collectors.toSet());

    /** What this house prints at the head of a copy, however its lines were broken: for whom it is, and that it is fictitious. */
    private static final Pattern MARKS =
            Pattern.compile(inEach(ReadsProvisions::marks).collect(Collectors.joining("|", "(?:", ")+")));

    /** What was put right since a text was adopted, as its PDF and plain files say it. */
    private static final Pattern CORRECTION = corrections(7);

    /** The same as far as the words that were put right: in PDF those of another direction come back in any order. */
    private static final Pattern BEGUN_CORRECTION = corrections(4);

    /** That a translation lags behind its original, of a paragraph or of the whole. */
    private static final Pattern LAGS = Pattern.compile(inEach(language -> Stream.concat(
                    Stream.of("negotiation.lags", "negotiation.untranslated")
                            .map(key -> Pattern.quote(unspaced(Messages.text(language, key)))),
                    behind(language)))
            .distinct()
            .collect(Collectors.joining("|", "\\[?(?:", ")]?")));

    private static final int MOST = 5_000;

    private final TextExtraction extraction;

    ReadsProvisions(TextExtraction extraction) {
        this.extraction = extraction;
    }

    /** Refuses with {@link Unreadable} what has no text, or more than anybody could negotiate. */
    List<Provision> of(Path file, String fileName) {
        var provisions = new ArrayList<Provision>();
        var known = new HashSet<UUID>();
        for (var block : without(extraction.structure(file, fileName).blocks(), isPdf(file))) {
            var words = words(block);
            if (words.isEmpty()) continue;
            if (words.length() > Draft.LONGEST || provisions.size() == MOST)
                throw new Unreadable(Unreadable.Reason.TOO_MANY);
            var id = id(block);
            provisions.add(new Provision(
                    known.add(id) ? id : UUID.randomUUID(),
                    kind(block),
                    Math.min(block.level(), Draft.DEEPEST),
                    words,
                    List.of()));
        }
        if (provisions.isEmpty()) throw new Unreadable(Unreadable.Reason.EMPTY);
        return withPreamble(provisions);
    }

    private static boolean isPdf(Path file) {
        try {
            return FileKind.of(file) == FileKind.PDF;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Stream<String> inEach(Function<Language, Stream<String>> texts) {
        return Arrays.stream(Language.values()).flatMap(texts);
    }

    /** Without spaces, as patterns. */
    private static Stream<String> marks(Language language) {
        return Stream.of(
                Pattern.quote(unspaced(Messages.text(language, "web.fictitious"))),
                pieces(language, "parties.audience.restricted", 1).collect(Collectors.joining(".{1,2000}?")));
    }

    /** Each piece where it stands first, so that a long paragraph is tried once and not again and again. */
    private static Pattern corrections(int pieces) {
        var each = inEach(language -> Stream.of(pieces(language, "negotiation.corrected.told", 6)
                .limit(pieces)
                .map(piece -> "(?>.*?" + piece + ")")
                .collect(Collectors.joining())));
        return Pattern.compile(each.collect(Collectors.joining("|", "(?s)(?:", ").*")));
    }

    /** In each of the plural’s forms, for whatever language and number. */
    private static Stream<String> behind(Language language) {
        return IntStream.of(1, 2, 3, 11, 100)
                .mapToObj(many -> Messages.text(language, "negotiation.lags_behind", "\f", many))
                .map(said -> Arrays.stream(said.split("\f|\\p{Nd}+", -1))
                        .map(each -> Pattern.quote(unspaced(each)))
                        .collect(Collectors.joining(".{1,40}?")));
    }

    /** A message without what it is told with, as patterns. */
    private static Stream<String> pieces(Language language, String key, int arguments) {
        return told(language, key, arguments).map(each -> Pattern.quote(unspaced(each)));
    }

    private static Stream<String> told(Language language, String key, int arguments) {
        var told = Messages.text(
                language, key, Collections.nCopies(arguments, "\f").toArray());
        return Arrays.stream(told.split("\f", -1));
    }

    /** Without what each kind of file has in its own way: spaces, vowel signs, and the strokes under them. */
    private static String unspaced(String words) {
        return words.replaceAll("[\\s\\p{Z}\\p{Mn}\u0640]+", "");
    }

    /** What this house writes around the words of its Word and PDF files is no part of the text; in PDF it goes to the end. */
    private static List<Block> without(List<Block> blocks, boolean isPdf) {
        var all = new ArrayList<Block>();
        var isAppended = false;
        for (var at = 0; at < blocks.size(); at++) {
            var block = blocks.get(at);
            isAppended = isAppended && isRow(block) || isHeadOfRows(blocks, at);
            if (isHeadOfLast(blocks, at) || isAppended && isPdf) break;
            if (!isAppended && !isTold(block)) all.add(block);
        }
        return all;
    }

    /** In Word, where a table is one; somebody may have written on behind it. */
    private static boolean isHeadOfRows(List<Block> blocks, int at) {
        return isAppended(blocks.get(at)) && at + 1 < blocks.size() && isRow(blocks.get(at + 1));
    }

    private static boolean isAppended(Block block) {
        return APPENDED.contains(unspaced(words(block)));
    }

    /** By this house, at the head of a copy or, in a plain file without a heading, at its end. */
    private static boolean isTold(Block block) {
        var said = unspaced(block.text());
        return MARKS.matcher(said).matches()
                || CORRECTION.matcher(said).matches()
                || LAGS.matcher(said).matches();
    }

    /** In PDF, where cells may have been read as lines, and corrections are sentences. */
    private static boolean isHeadOfLast(List<Block> blocks, int at) {
        if (!isAppended(blocks.get(at)) || at + 1 == blocks.size()) return false;
        var next = blocks.get(at + 1);
        if (isRow(next)) return false;
        return BECAME.stream().anyMatch(words(next)::contains)
                || BEGUN_CORRECTION.matcher(unspaced(words(next))).matches();
    }

    private static boolean isRow(Block block) {
        return block.kind() == Block.Kind.TABLE_ROW;
    }

    /** Before anything is numbered, clauses that end with a comma are the preamble's, also of a text without a masthead. */
    private static List<Provision> withPreamble(List<Provision> provisions) {
        var all = new ArrayList<Provision>();
        var before = true;
        for (var each : provisions) {
            before &= each.kind() != ProvisionKind.NUMBERED;
            var isClause = before
                    && each.kind() == ProvisionKind.PLAIN
                    && CLAUSE.matcher(each.words()).matches();
            all.add(isClause ? each.as(ProvisionKind.PREAMBULAR, each.level()) : each);
        }
        return all;
    }

    /** A file that this house wrote says which paragraph is which. */
    private static UUID id(Block block) {
        var name = OWN.matcher(Objects.requireNonNullElse(block.eId(), ""));
        return name.matches() ? UUID.fromString(name.group(1)) : UUID.randomUUID();
    }

    /** The number of a heading is a part of it; all others are counted anew. */
    private static String words(Block block) {
        var words = block.text().replace('\t', ' ').strip();
        if (isHeading(block)) return block.number() == null ? words : block.number() + " " + words;
        var numbered = OF_PREAMBLE.matcher(words);
        return numbered.matches() ? numbered.group(1) : words;
    }

    private static boolean isHeading(Block block) {
        return block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.TITLE;
    }

    private static ProvisionKind kind(Block block) {
        if (!isHeading(block) && OF_PREAMBLE.matcher(block.text().strip()).matches()) return ProvisionKind.PREAMBULAR;
        return switch (block.kind()) {
            case TITLE -> ProvisionKind.TITLE;
            case HEADING -> ANNEX.matcher(words(block)).matches() ? ProvisionKind.ANNEX : ProvisionKind.HEADING;
            case PREAMBULAR -> ProvisionKind.PREAMBULAR;
            case OPERATIVE -> ProvisionKind.NUMBERED;
            case TEXT -> block.number() == null ? ProvisionKind.PLAIN : ProvisionKind.NUMBERED;
            case FOOTNOTE -> ProvisionKind.NOTE;
            case TABLE_ROW -> ProvisionKind.PLAIN;
        };
    }
}
