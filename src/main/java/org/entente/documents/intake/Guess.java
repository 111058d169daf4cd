package org.entente.documents.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.documents.Block;
import org.entente.documents.LanguageGuess;
import org.entente.documents.Marks;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.documents.record.Kind;
import org.entente.documents.record.Status;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;

/**
 * What a file is, by whoever sent it, by what it says of itself, and by its name.
 *
 * @param doubts what has to be cleared up before it can be in the record
 */
record Guess(Facts facts, List<Reason> doubts) {

    static Guess of(Facts given, String name, StructuredText read) {
        var own = own(read);
        var named = FileName.facts(name);
        var known = given.or(own).or(named);
        var facts = known.or(new Facts("", "", kind(known), "", "", status(own, known, read), "", Map.of()));
        var doubts = new ArrayList<Reason>();
        if (!facts.tellsDocument()) doubts.add(Reason.of("intake.doubt.no_symbol"));
        if (facts.language().isEmpty()) doubts.add(Reason.of("intake.doubt.no_language"));
        if (facts.symbol().equals(Facts.NONE) && facts.title().isEmpty())
            doubts.add(Reason.of("intake.doubt.no_title"));
        other(facts.asSymbol(), own.asSymbol())
                .or(() -> other(facts.asSymbol(), given.symbol().isEmpty() ? named.asSymbol() : Optional.empty()))
                .ifPresent(other -> doubts.add(Reason.of("intake.doubt.other_symbol", facts.symbol(), other)));
        otherLanguage(given, own, named, LanguageGuess.of(read.blocks())).ifPresent(doubts::add);
        return new Guess(facts, doubts);
    }

    private static Facts own(StructuredText read) {
        var says = read.metadata();
        var symbol = Symbol.parse(says.getOrDefault(Metadatum.SYMBOL, "")).map(Symbol::unmarked);
        var dated = says.getOrDefault(Metadatum.DATE, "");
        return new Facts(
                symbol.map(Symbol::written).orElse(""),
                read.language().map(Language::code).orElse(""),
                "",
                dated.matches("\\d{4}(-\\d\\d(-\\d\\d)?)?") ? dated : "",
                title(read),
                "",
                "",
                Map.of());
    }

    private static String title(StructuredText read) {
        var said = read.metadata().getOrDefault(Metadatum.TITLE, "");
        if (!said.isBlank()) return said.strip();
        return read.blocks().stream()
                .filter(block -> block.kind() == Block.Kind.TITLE)
                .findFirst()
                .or(() -> headingAtHead(read.blocks()))
                .map(Block::text)
                .orElse("");
    }

    /** Before any sentence, and before a resolution begins: what comes later calls a part of the text. */
    private static Optional<Block> headingAtHead(List<Block> blocks) {
        return blocks.stream()
                .takeWhile(block -> block.kind() == Block.Kind.HEADING
                        || block.kind() == Block.Kind.TEXT && !Marks.endsSentence(block.text()))
                .filter(block -> block.kind() == Block.Kind.HEADING)
                .findFirst();
    }

    /** As its symbol tells. */
    private static String kind(Facts facts) {
        var symbol = facts.asSymbol().map(Symbol::written).orElse("");
        var kind = symbol.contains("/RES/")
                ? Kind.RESOLUTION
                : symbol.contains("/DEC/")
                        ? Kind.DECISION
                        : symbol.contains("/PRST/")
                                ? Kind.STATEMENT
                                : symbol.contains("/L.")
                                        ? Kind.DRAFT_RESOLUTION
                                        : symbol.contains("/WP.")
                                                ? Kind.WORKING_PAPER
                                                : symbol.contains("/CRP.") ? Kind.CONFERENCE_ROOM_PAPER : Kind.OTHER;
        return kind.name();
    }

    /**
     * What bears its symbol was issued as a document, and where it names the language in which it was written the others are
     * translations; of anything else nobody has said so.
     */
    private static String status(Facts own, Facts known, StructuredText read) {
        if (own.symbol().isEmpty()) return Status.UNOFFICIAL.name();
        var original = read.metadata().getOrDefault(Metadatum.ORIGINAL, "");
        var isOriginal = original.isEmpty() || List.of(original.split(" ")).contains(known.language());
        return (isOriginal ? Status.AUTHENTIC : Status.OFFICIAL_TRANSLATION).name();
    }

    private static Optional<String> other(Optional<Symbol> one, Optional<Symbol> other) {
        if (one.isEmpty() || other.isEmpty()) return Optional.empty();
        var same = one.get().unmarked().equals(other.get().unmarked());
        return same ? Optional.empty() : other.map(Symbol::written);
    }

    /** Whoever sent it is told what it looks like; where nobody said so, which of its own signs are at odds. */
    private static Optional<Reason> otherLanguage(Facts given, Facts own, Facts named, LanguageGuess words) {
        var sure = words.isSure() ? words.official() : Optional.<Language>empty();
        var sent = given.asLanguage();
        if (sent.isPresent())
            return atOdds(sent, sure)
                    .or(() -> atOdds(sent, own.asLanguage()))
                    .map(other -> reason("intake.doubt.other_language", sent, other));
        var said = own.asLanguage().or(named::asLanguage);
        return atOdds(sure, said)
                .map(other -> reason("intake.doubt.words_language", sure, other))
                .or(() -> atOdds(said, named.asLanguage())
                        .map(other -> reason("intake.doubt.name_language", said, other)));
    }

    private static Optional<Language> atOdds(Optional<Language> one, Optional<Language> other) {
        return one.isEmpty() || one.equals(other) ? Optional.empty() : other;
    }

    private static Reason reason(String key, Optional<Language> one, Language other) {
        return Reason.of(key, one.orElseThrow().endonym(), other.endonym());
    }
}
