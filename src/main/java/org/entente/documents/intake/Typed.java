package org.entente.documents.intake;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.entente.documents.record.Kind;
import org.entente.documents.record.RelatedSymbol;
import org.entente.documents.record.Relation;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.XmlText;
import org.entente.web.Dates;
import org.entente.web.Mistakes;

/** Facts as somebody typed them, in a form, a manifest or on the command line; what cannot be is told of its field. */
final class Typed {

    static final List<String> COLUMNS = columns();

    private static final int LONGEST_TITLE = 1000;
    private static final Pattern YEAR = Pattern.compile("(?:19|20|21)\\d\\d");
    private static final Pattern MONTH = Pattern.compile("(?:19|20|21)\\d\\d-\\d\\d");

    private final Function<String, String> fields;
    private final Mistakes mistakes;

    private Typed(Function<String, String> fields, Mistakes mistakes) {
        this.fields = fields;
        this.mistakes = mistakes;
    }

    static Facts facts(Map<String, String> fields, Mistakes mistakes) {
        return new Typed(name -> XmlText.of(fields.getOrDefault(name, "")).strip(), mistakes).facts();
    }

    private Facts facts() {
        mistakes.atMost("title", fields.apply("title"), LONGEST_TITLE);
        var relations = new EnumMap<Relation.Kind, List<String>>(Relation.Kind.class);
        for (var relation : Relation.Kind.values()) {
            var symbols = related(relation.column());
            if (!symbols.isEmpty()) relations.put(relation, symbols);
        }
        return new Facts(
                symbol(),
                language(),
                named("kind", Arrays.asList(Kind.values()), "intake.mistake.kind"),
                dated(),
                fields.apply("title").replaceAll("\\s+", " "),
                named("status", Facts.statuses(), "intake.mistake.status"),
                audience(),
                relations);
    }

    private String symbol() {
        var typed = fields.apply("symbol");
        if (typed.isEmpty() || typed.matches("[-–—]")) return typed.isEmpty() ? "" : Facts.NONE;
        var same = new Facts(typed, "", "", "", "", "", "", Map.of()).sameAs();
        if (same.isPresent()) return same.get().toString();
        return Symbol.parse(typed)
                .map(Symbol::written)
                .orElseGet(() -> wrong("symbol", "intake.mistake.symbol", typed));
    }

    private String language() {
        var typed = fields.apply("language");
        if (typed.isEmpty()) return "";
        return language(typed).map(Language::code).orElseGet(() -> wrong("language", "intake.mistake.language", typed));
    }

    /** By its code, or by its own or its English name. */
    private static Optional<Language> language(String typed) {
        return Arrays.stream(Language.values())
                .filter(language -> language.code().equalsIgnoreCase(typed)
                        || language.endonym().equalsIgnoreCase(typed)
                        || language.locale().getDisplayLanguage(Locale.ENGLISH).equalsIgnoreCase(typed))
                .findFirst();
    }

    private String dated() {
        var typed = fields.apply("date");
        if (typed.isEmpty() || isDate(typed)) return typed;
        return wrong("date", "intake.mistake.date", typed);
    }

    private static boolean isDate(String typed) {
        if (YEAR.matcher(typed).matches() || Dates.read(typed) != null) return true;
        if (!MONTH.matcher(typed).matches()) return false;
        try {
            return YearMonth.parse(typed).getMonthValue() > 0;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    /** In any case, with spaces or hyphens. */
    private <E extends Enum<E>> String named(String field, List<E> choices, String mistake) {
        var typed = fields.apply(field);
        if (typed.isEmpty()) return "";
        var name = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
        var known = Optional.of(name)
                .filter(each ->
                        choices.stream().anyMatch(choice -> choice.name().equals(each)));
        return known.orElseGet(() -> wrong(field, mistake, typed, words(choices)));
    }

    /** A word that names no readers lets in no more than the fewest, until somebody says who they are. */
    private String audience() {
        var named = named("audience", Facts.audiences(), "intake.mistake.audience");
        var isRefused = named.isEmpty() && !fields.apply("audience").isEmpty();
        return isRefused ? Facts.audiences().getLast().name() : named;
    }

    private static <E extends Enum<E>> String words(List<E> choices) {
        return String.join(
                ", ",
                choices.stream()
                        .map(choice -> choice.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .toList());
    }

    private List<String> related(String column) {
        return RelatedSymbol.BETWEEN
                .splitAsStream(fields.apply(column))
                .filter(cell -> !cell.isBlank())
                .flatMap(cell -> related(column, cell).stream())
                .toList();
    }

    private Optional<String> related(String column, String cell) {
        var taken = RelatedSymbol.taken(cell);
        var languages = new ArrayList<Language>();
        for (var word : taken.languages()) {
            var language = language(word);
            if (language.isEmpty()) wrong(column, "intake.mistake.language", word);
            language.filter(each -> !languages.contains(each)).ifPresent(languages::add);
        }
        var symbol = Symbol.parse(taken.symbol());
        if (symbol.isEmpty()) wrong(column, "intake.mistake.symbol", taken.symbol());
        return symbol.map(each -> new RelatedSymbol(each, languages).written());
    }

    private String wrong(String field, String key, Object... arguments) {
        mistakes.on(field, key, arguments);
        return "";
    }

    private static List<String> columns() {
        var columns =
                new ArrayList<>(List.of("file", "symbol", "language", "kind", "date", "title", "status", "audience"));
        for (var relation : Relation.Kind.values()) columns.add(relation.column());
        return List.copyOf(columns);
    }
}
