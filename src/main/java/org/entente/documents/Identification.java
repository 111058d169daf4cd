package org.entente.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.languages.Language;

/**
 * What a document is called in Akoma Ntoso for the United Nations (AKN4UN): as a work, as an expression in one language, and
 * as a file.
 *
 * @param symbol empty where it has none
 * @param id by what it is known without a symbol, instead of a number
 * @param series of the organ, which says whose it is without a symbol; empty where the organ is not known
 * @param date ISO 8601, as far as it is known: {@code 2015}, {@code 2015-07}, {@code 2015-07-22}; empty where it is not
 * @param kind in English and lower case, such as {@code resolution} or {@code report}
 * @param body the organ, as printed
 * @param aliases by what else it is or was called, with the name of the kind of each
 * @param edition from 1; a corrected one is another expression
 * @param expressed the date of this edition, as far as it is known
 */
public record Identification(
        String symbol,
        String id,
        String series,
        Language language,
        String date,
        String title,
        String kind,
        String body,
        Map<String, String> aliases,
        int edition,
        String expressed) {

    /** Of what is called by its symbol alone. */
    public Identification(String symbol, Language language, String date, String title, String kind, String body) {
        this(symbol, "", "", language, date, title, kind, body, Map.of(), 1, date);
    }

    /** The same in a corrected edition. */
    public Identification inEdition(int later, String on) {
        return new Identification(symbol, id, series, language, date, title, kind, body, aliases, later, on);
    }

    private static final Map<String, String> ISO_639_2 =
            Map.of("ar", "ara", "zh", "zho", "en", "eng", "fr", "fra", "ru", "rus", "es", "spa");

    /** What an organ takes a decision by; everything else is a {@code doc}. */
    private static final List<String> DELIBERATIONS =
            List.of("resolution", "decision", "declaration", "statement", "recommendation");

    private static final Map<String, String> ORGANS =
            Map.of("A/HRC", "unhrc", "A", "unga", "S", "unsc", "E", "ecosoc", "T", "untc", "ST", "unsecretariat");
    private static final Pattern ADOPTED = Pattern.compile("[A-Z]/(?:HRC/)?(?:RES|DEC)/(.+)");

    public boolean isDeliberation() {
        return DELIBERATIONS.stream().anyMatch(kind::contains);
    }

    /** A draft may be, one day. */
    public boolean isAdopted() {
        return isDeliberation() && !kind.contains("draft");
    }

    public String work() {
        var sort = isDeliberation() ? "statement/deliberation" : "doc/" + part(kind.toLowerCase(Locale.ROOT));
        return "/akn/un/" + sort + "/" + organ() + (date.isEmpty() ? "" : "/" + date) + "/" + number();
    }

    /** With the version behind the language, as the naming convention has it: its date, and of a later edition its number. */
    public String expression() {
        var version = edition == 1 ? Stream.of(expressed) : Stream.of(expressed, String.valueOf(edition));
        return work() + "/" + language639() + "@"
                + version.filter(part -> !part.isEmpty()).collect(Collectors.joining(";"));
    }

    public String manifestation() {
        return expression() + ".akn";
    }

    /** As in the names of the United Nations' own files; {@code un} where no organ is known. */
    public String organ() {
        var known = symbol.isEmpty() ? series : symbol;
        if (known.isEmpty()) return "un";
        return ORGANS.entrySet().stream()
                .filter(organ -> (known + "/").startsWith(organ.getKey() + "/"))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(Map.Entry::getValue)
                .orElseGet(() -> part(known.replaceAll("/.*", "").toLowerCase(Locale.ROOT)));
    }

    /** {@code 73-3} of A/RES/73/3, and {@code 1445} of S/RES/1445 (2002). */
    public String number() {
        if (symbol.isEmpty()) return part(id);
        var adopted = ADOPTED.matcher(symbol);
        var number = adopted.matches() ? adopted.group(1) : symbol.substring(symbol.indexOf('/') + 1);
        return part(number.replaceAll("\\s?\\(\\d{4}\\)", ""));
    }

    /** ISO 639-2, as Akoma Ntoso wants it. */
    public String language639() {
        return iso639(language);
    }

    public static String iso639(Language language) {
        return ISO_639_2.getOrDefault(language.code(), "und");
    }

    private static String part(String text) {
        var part = text.replaceAll("[^\\p{L}\\p{Nd}.]+", "-").replaceAll("^-+|-+$", "");
        return part.isEmpty() ? "unnamed" : part;
    }
}
