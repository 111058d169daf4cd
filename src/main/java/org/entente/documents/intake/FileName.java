package org.entente.documents.intake;

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

    private static final Map<String, String> NAMES =
            Map.of("arabic", "ar", "chinese", "zh", "english", "en", "french", "fr", "russian", "ru", "spanish", "es");

    /** Of the Security Council, with the year in brackets. */
    private static final Pattern COUNCIL = Pattern.compile("S/RES/(\\d+)/(\\d{4})");

    private FileName() {}

    static Facts facts(String path) {
        var name = path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]{1,8}$", "");
        var language = LANGUAGE.matcher(name);
        var hasLanguage = language.matches();
        var code = hasLanguage ? language.group(2).toLowerCase(Locale.ROOT) : "";
        var known =
                Language.of(NAMES.getOrDefault(code, code)).map(Language::code).orElse("");
        var symbol = symbol(hasLanguage ? language.group(1) : name)
                .map(Symbol::written)
                .orElse("");
        return new Facts(symbol, known, "", "", "", "", "", Map.of());
    }

    /** Only where it begins as symbols of the United Nations do and bears a number: a name such as Final_Report is none. */
    private static Optional<Symbol> symbol(String name) {
        if (!name.matches("[A-Z]+_.*\\d.*")) return Optional.empty();
        var written = name.replace('_', '/');
        var council = COUNCIL.matcher(written);
        if (council.matches())
            return Symbol.parse("S/RES/" + Integer.parseInt(council.group(1)) + " (" + council.group(2) + ")");
        return Symbol.parse(written)
                .filter(symbol -> Parts.of(symbol).getFirst().isKnown());
    }
}
