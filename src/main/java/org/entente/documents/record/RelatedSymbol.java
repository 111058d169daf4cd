package org.entente.documents.record;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;

/**
 * Another document as a cell of a list names it: its symbol and, where it is meant for some languages only, these behind it in
 * square brackets, as in {@code A/78/76 [fr ru]}.
 *
 * @param languages none where all are meant
 */
public record RelatedSymbol(Symbol symbol, List<Language> languages) {

    /** One capital letter in brackets belongs to an old symbol, as in 217(III)[A]. */
    private static final Pattern FOR_LANGUAGES =
            Pattern.compile("(.*\\S)\\s*\\[([^\\[\\]]*\\p{L}{2}[^\\[\\]]*)]", Pattern.DOTALL);

    /** Between two of them in one cell; a comma between languages divides no cell. */
    public static final Pattern BETWEEN = Pattern.compile("[;,\n](?![^\\[\\]]*])");

    /** All six are as good as none named. */
    public RelatedSymbol {
        languages = languages.size() == Language.values().length ? List.of() : List.copyOf(languages);
    }

    /** What stands before the bracket, and each word in it. */
    public record Written(String symbol, List<String> languages) {}

    public static Written taken(String cell) {
        var bracket = FOR_LANGUAGES.matcher(cell.strip());
        if (!bracket.matches()) return new Written(cell.strip(), List.of());
        var words = Arrays.stream(bracket.group(2).split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        return new Written(bracket.group(1), words);
    }

    /** As {@link #written} has it. */
    public static Optional<RelatedSymbol> of(String written) {
        var taken = taken(written);
        var languages = taken.languages().stream().flatMap(code -> Language.of(code).stream());
        return Symbol.parse(taken.symbol()).map(symbol -> new RelatedSymbol(symbol.unmarked(), languages.toList()));
    }

    public String written() {
        if (languages.isEmpty()) return symbol.written();
        var codes = languages.stream().map(Language::code).collect(Collectors.joining(" "));
        return symbol.written() + " [" + codes + "]";
    }
}
