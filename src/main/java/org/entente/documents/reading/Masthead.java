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

    /** In the middle of a longer one nothing is a symbol: {@code A/78/6} is another document than {@code A/78/6 (Sect. 3)}. */
    private static final Pattern SYMBOL = symbol();

    private static final Pattern UNITED_NATIONS = Pattern.compile(
            "United Nations|Nations Unies|Naciones Unidas|Организация Объединенных Наций|Объединенные Нации|الأمم المتحدة|联\\s?合\\s?国",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
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

    private static final Pattern ADOPTED = Pattern.compile(
            "(?:(?:Resolution|Decision) )?adopted (?:by|at|on|unanimously|without) "
                    + "|(?:(?:Résolution|Décision) )?adoptée? (?:par|à|le|sans) "
                    + "|(?:(?:Resolución|Decisión) )?aprobad[ao] (?:por|en|el|sin) "
                    + "|(?:(?:Резолюция|Решение),? )?принят\\p{L}* "
                    + "|(?:(?:قرار|مقرر) )?(?:اتخذ|اعتمد)\\p{L}* "
                    + "|.{0,24}(?:大会|理事会).{0,12}(?:决议|决定|通过)",
            FLAGS);

    /** Words of a head that say nothing of what the document is about. */
    private static final Pattern FURNITURE = Pattern.compile(
            "(?<!\\p{L})(?:provisional|provisoire|предварительный|advance unedited version|page|página|стр"
                    + "|(?:arabic|chinese|english|french|russian|spanish)(?: only)?"
                    + "|(?:anglais|arabe|chinois|espagnol|français|russe) seulement"
                    + "|(?:árabe|chino|español|francés|inglés|ruso) (?:únicamente|solamente))(?!\\p{L})",
            FLAGS);

    private final Map<Metadatum, String> known = new EnumMap<>(Metadatum.class);

    private static Pattern symbol() {
        var organ = "[A-Z][A-Z0-9]{0,11}(?:\\.\\d++|\\([A-Z0-9-]{1,12}\\))?";
        var segment = "(?:\\(\\d{1,4}\\)|[A-Z0-9]\\w*+(?:[.–-]\\w++)*+)";
        // What goes on behind it is another symbol, unless it modifies this one.
        var letter = "(?: [A-Z]{1,2}(?![\\w.’'-]|/(?!(?:Add|Amend|Corr|Rev|Summary)\\b)))?";
        var year = "(?:1[89]|20)\\d\\d";
        var session = "(?:E?S-)?[IVXLCDM]{1,8}";
        var part =
                "(?:Vol|Part|Sect|Resumption|Prov|Prog)\\b\\.?\\s?[\\w.]*|Introduction|Income sect\\. ?\\d++|Plan outline";
        var meeting = "\\d{1,3}(?=\\)/)";
        var behind = letter + "(?:\\s?\\((?:" + year + "|" + session + "|" + part + "|" + meeting + ")\\))*+";
        return Pattern.compile(
                "(?<![\\w/(.–-])(" + organ + "(?:/" + segment + behind + ")++\\*{0,3})(?![\\w/(–-]|\\s?\\()",
                Pattern.UNICODE_CHARACTER_CLASS);
    }

    /** Takes what a line says, where it says nothing else; else leaves it to the text. */
    boolean takes(String line) {
        var symbol = SYMBOL.matcher(line);
        var rest = symbol.find() ? without(symbol, line) : line;
        rest = take(Metadatum.DISTRIBUTION, DISTRIBUTION, rest);
        rest = take(Metadatum.AGENDA_ITEM, ITEM, rest);
        rest = take(Metadatum.SESSION, SESSION, rest);
        var original = Originals.in(rest);
        rest = bare(ORIGINAL.matcher(rest).replaceAll(" "));
        rest = take(Metadatum.BODY, ORGAN, rest);
        var date = Dates.in(rest);
        var words = date.map(Dates.Found::without).orElse(rest);
        // Of a line that also says something else nothing is taken, but what it said is known.
        // Not so a symbol, which may be that of what the text is about.
        if (words.codePoints().filter(Character::isLetterOrDigit).count() > 1) return false;
        if (symbol.hasMatch()) symbol(symbol.group(1));
        if (!original.isEmpty()) known.putIfAbsent(Metadatum.ORIGINAL, original);
        date.ifPresent(found -> known.putIfAbsent(Metadatum.DATE, found.iso()));
        return true;
    }

    /** A date in a line of the text, where the head had none. */
    void dated(String line) {
        Dates.in(line).ifPresent(found -> known.putIfAbsent(Metadatum.DATE, found.iso()));
    }

    /** The day of adoption is that of a resolution; the head says when it was distributed. */
    void adopted(String line) {
        if (ADOPTED.matcher(line).lookingAt())
            Dates.in(line).ifPresent(found -> known.put(Metadatum.DATE, found.iso()));
    }

    void titled(String title) {
        known.putIfAbsent(Metadatum.TITLE, title);
    }

    void body(String organ) {
        known.putIfAbsent(Metadatum.BODY, organ);
    }

    private void symbol(String symbol) {
        if (symbol.matches(".*\\d.*")) known.putIfAbsent(Metadatum.SYMBOL, symbol);
    }

    Map<Metadatum, String> known() {
        return known;
    }

    /** The symbol that a running head bears, with the number of the page and no words. */
    void fromRunningHeads(List<String> heads) {
        for (var head : heads) {
            var symbol = SYMBOL.matcher(head);
            if (!symbol.find()) continue;
            var rest = bare(without(symbol, head));
            if (SYMBOL.matcher(rest).find()) continue;
            var undated = Dates.in(rest).map(Dates.Found::without).orElse(rest);
            var words = ORGAN.matcher(undated).replaceAll(" ");
            if (words.codePoints().filter(Character::isLetter).count() <= 1) symbol(symbol.group(1));
        }
    }

    private String take(Metadatum what, Pattern pattern, String line) {
        var match = pattern.matcher(line);
        if (!match.find()) return line;
        said(match).ifPresent(said -> known.putIfAbsent(what, said));
        return without(match, line);
    }

    /** Without what stands in the heads of all. */
    private static String bare(String line) {
        return FURNITURE.matcher(UNITED_NATIONS.matcher(line).replaceAll(" ")).replaceAll(" ");
    }

    private static String without(Matcher match, String line) {
        return line.substring(0, match.start()) + " " + line.substring(match.end());
    }

    private static Optional<String> said(Matcher match) {
        var said = match.groupCount() > 0 ? match.group(1) : match.group();
        return Optional.ofNullable(said).map(String::strip).filter(text -> !text.isEmpty());
    }
}
