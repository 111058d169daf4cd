package org.entente.documents.intake;

import static java.util.Map.entry;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.documents.symbols.Parts;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;

/**
 * What a file's name tells: {@code A_RES_73_3-EN.pdf} is A/RES/73/3 in English, {@code S_RES_1445_2002_EN.txt} is S/RES/1445
 * (2002).
 */
final class FileName {

    /** The language stands last; a mark such as GOLD or FINAL may follow it. */
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?i)(.*?)[-_. (]+(ar|zh|en|fr|ru|es|arabic|chinese|english|french|russian|spanish)\\)?(?:[-_][a-z]+)?");

    /** By a letter behind a number, as offices of the United Nations name their files: {@code A_78_76-E}. */
    private static final Pattern LETTER = Pattern.compile("(.*[0-9])-([ACEFRS])(?:-[A-Za-z0-9]+)?");

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry("arabic", "ar"),
            entry("chinese", "zh"),
            entry("english", "en"),
            entry("french", "fr"),
            entry("russian", "ru"),
            entry("spanish", "es"),
            entry("a", "ar"),
            entry("c", "zh"),
            entry("e", "en"),
            entry("f", "fr"),
            entry("r", "ru"),
            entry("s", "es"));

    /** Of the Security Council, with the year in brackets. */
    private static final Pattern COUNCIL = Pattern.compile("S/RES/(\\d+)/(\\d{4})");

    /** In capitals, with a number last; the shortest are those of the principal organs, as CD/2237. */
    private static final Pattern NUMBERED = Pattern.compile("(?:[A-Z]{1,2}|[A-Z]+/.+)/(?:[^/]*[0-9][^/]*|Summary)");

    /** Of an organ that we do not know, with the session or year and the kind of paper. */
    private static final Pattern PAPER = Pattern.compile(
            "[A-Z]+/(?:.+/)?[0-9]+/(?:CRP|INF|L|PV|SR|WP)\\.[0-9]+(?:/(?:Add|Amend|Corr|Rev)\\.[0-9]+)*");

    private FileName() {}

    static Facts facts(String path) {
        var name = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{1,8}$", "");
        var letter = LETTER.matcher(name);
        var isByLetter = letter.matches() && symbol(letter.group(1)).isPresent();
        var language = isByLetter ? letter : LANGUAGE.matcher(name);
        var hasLanguage = language.matches();
        var code = hasLanguage ? language.group(2).toLowerCase(Locale.ROOT) : "";
        var known =
                Language.of(NAMES.getOrDefault(code, code)).map(Language::code).orElse("");
        var symbol = symbol(hasLanguage ? language.group(1) : name)
                .map(Symbol::written)
                .orElse("");
        return new Facts(symbol, known, "", "", "", "", "", Map.of());
    }

    private static Optional<Symbol> symbol(String name) {
        var written = name.replace('_', '/');
        var council = COUNCIL.matcher(written);
        if (council.matches())
            return Symbol.parse("S/RES/" + Integer.parseInt(council.group(1)) + " (" + council.group(2) + ")");
        return Symbol.parse(written).filter(symbol -> isBeyondDoubt(symbol, written));
    }

    /** A name such as Final_Report_2023, IMG_2023_0412 or JIU_2023 is none. */
    private static boolean isBeyondDoubt(Symbol symbol, String written) {
        var isOfKnownOrgan = Parts.of(symbol).getFirst().isKnown();
        return isOfKnownOrgan && NUMBERED.matcher(written).matches()
                || PAPER.matcher(written).matches();
    }
}
