package org.entente.documents.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.documents.StructuredText.Metadatum;

/** What stands above a document's title: its symbol, how it is distributed, its date, session and item of the agenda. */
final class Masthead {

    private static final int FLAGS = Pattern.UNICODE_CHARACTER_CLASS | Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String SYMBOL_TEXT =
            "(?:[A-Z]{1,8}(?:/[A-Z0-9][\\w.]*)+(?:\\s?\\((?:1[89]|20)\\d\\d\\))?(?:\\s?\\([IVXLCDM]{1,8}\\))?)\\*{0,2}";
    private static final Pattern SYMBOL =
            Pattern.compile("(?<![\\w/(])(" + SYMBOL_TEXT + ")(?![\\w/])", Pattern.UNICODE_CHARACTER_CLASS);
    private static final String UNITED_NATIONS =
            "United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|Объединенные Нации|الأمم المتحدة|联\\s?合\\s?国";
    private static final String ORGANS =
            "General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council"
                    + "|Assemblée générale|Conseil de sécurité|Conseil économique et social|Conseil des droits de l[’']homme"
                    + "|Asamblea General|Consejo de Seguridad|Consejo Económico y Social|Consejo de Derechos Humanos"
                    + "|Генеральная Ассамблея|Совет Безопасности|Экономический и Социальный Совет|Совет по правам человека"
                    + "|الجمعية العامة|مجلس الأمن|المجلس الاقتصادي والاجتماعي|مجلس حقوق الإنسان"
                    + "|大\\s?会|安全理事会|经济及社会理事会|人权理事会";
    private static final Pattern ORGAN = Pattern.compile("(?:^|\\s)(" + ORGANS + ")(?=\\s|$)", FLAGS);
    private static final Pattern DISTRIBUTION = Pattern.compile(
            "(?:Distr\\.?|Distribution|Всего|التوزيع|توزيع|分发)\\s*[.:：]*\\s*"
                    + "(General|Limited|Restricted|Générale|Limitée|Restreinte|Limitada|Reservada|Общая|Ограниченная|عام|محدود|普遍|有限|\\p{L}{3,20})",
            FLAGS);
    private static final Pattern SESSION = Pattern.compile(
            "[\\p{L}\\d-]+(?: [\\p{L}-]+)?(?:st|nd|rd|th|first|second|third|y|ieth) (?:special |emergency special |resumed )?session(?!s)"
                    + "|[\\p{L}-]+(?: et unième|[-\\p{L}]*ième) session|[\\p{L}]+(?: [\\p{L}]+)? período de sesiones|[\\p{L}]+(?: [\\p{L}]+)? сессия"
                    + "|الدورة [\\p{L} ]{3,40}|第[一二三四五六七八九十百\\d]+届会议",
            FLAGS);
    private static final Pattern ITEM = Pattern.compile(
            "(?:Agenda items?|Items? (?=\\d)|Points?(?= [\\d])|Tema(?= \\d)|Temas(?= \\d)|Пункты? |البند(?:ان)? |البنود |议程项目)\\s*"
                    + "(\\p{Nd}[\\p{Nd}\\s(),.a-zа-я]{0,24}?)\\s*(?:of the|de l|del|повестки|من|$|\\n).{0,60}",
            FLAGS);
    private static final Pattern ORIGINAL = Pattern.compile(
            "(?:Original|Оригинал|الأصل|原文)\\s*[:：].{0,40}|(?:Languages?|Langues?)\\s*:.{0,40}|[(]?\\d{2}-\\d{5}.{0,24}",
            FLAGS);

    private final Map<Metadatum, String> known = new EnumMap<>(Metadatum.class);

    /** Takes what a line says, where it says nothing else; else leaves it to the text. */
    boolean takes(String line) {
        var rest = line;
        rest = take(Metadatum.SYMBOL, SYMBOL, rest);
        rest = take(Metadatum.DISTRIBUTION, DISTRIBUTION, rest);
        rest = take(Metadatum.AGENDA_ITEM, ITEM, rest);
        rest = take(Metadatum.SESSION, SESSION, rest);
        rest = ORIGINAL.matcher(rest).replaceAll(" ");
        rest = rest.replaceAll("(?iu)" + UNITED_NATIONS, " ");
        rest = take(Metadatum.BODY, ORGAN, rest);
        var date = Dates.in(rest);
        var words = date.map(found -> found.without()).orElse(rest);
        // Of a line that also says something else nothing is taken, but what it said is known.
        if (words.codePoints().filter(Character::isLetterOrDigit).count() > 1) return false;
        date.ifPresent(found -> known.putIfAbsent(Metadatum.DATE, found.iso()));
        return true;
    }

    /** A date in a line of the text, such as that of the adoption, where the head had none. */
    void dated(String line) {
        Dates.in(line).ifPresent(found -> known.putIfAbsent(Metadatum.DATE, found.iso()));
    }

    void titled(String title) {
        known.putIfAbsent(Metadatum.TITLE, title);
    }

    void body(String organ) {
        known.putIfAbsent(Metadatum.BODY, organ);
    }

    void symbol(String symbol) {
        known.putIfAbsent(Metadatum.SYMBOL, symbol);
    }

    Map<Metadatum, String> known() {
        return known;
    }

    /** The symbol that a running head bears. */
    void fromRunningHeads(List<String> heads) {
        for (var head : heads) {
            var symbol = SYMBOL.matcher(head);
            if (symbol.find()
                    && symbol.group(1).indexOf('/') > 0
                    && symbol.group(1).matches(".*\\d.*")) symbol(symbol.group(1));
        }
    }

    private String take(Metadatum what, Pattern pattern, String line) {
        var match = pattern.matcher(line);
        if (!match.find()) return line;
        said(match)
                .filter(said -> what != Metadatum.SYMBOL || said.matches(".*\\d.*"))
                .ifPresent(said -> known.putIfAbsent(what, said));
        return line.substring(0, match.start()) + " " + line.substring(match.end());
    }

    private static Optional<String> said(Matcher match) {
        var said = match.groupCount() > 0 ? match.group(1) : match.group();
        return Optional.ofNullable(said).map(String::strip).filter(text -> !text.isEmpty());
    }
}
