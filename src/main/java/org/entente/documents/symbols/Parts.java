package org.entente.documents.symbols;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.entente.languages.Messages;

/** Says of a symbol, or of what was meant to be one, what each of its parts means, as far as it can be told. */
public final class Parts {

    private static final String KEY = "documents.symbol.";

    static final Set<String> ROOTS = Set.of(
            "A", "S", "E", "T", "ST", "CD", "NPT", "CCW", "BWC", "TD", "UNEP", "DP", "CCPR", "CEDAW", "CERD", "CRC",
            "CAT", "CRPD", "HRI", "JIU", "ECE", "ISBA", "FCCC", "ICCD", "CBD", "CTOC", "CAC", "IDB");

    /** Parts that are a word alone, or a word with a number. */
    private static final Set<String> WORDS = Set.of(
            "RES", "DEC", "PRST", "SGB", "AI", "IC", "BUR", "HRC", "MSP", "INF", "Agenda", "Summary", "AC", "CN",
            "CONF", "GGE", "WG", "SC", "Sub", "PC", "PV", "SR", "L", "CRP", "WP", "R", "NGO", "PET", "Add", "Corr",
            "Rev", "Amend", "C", "CO", "COP", "CP", "REP");

    /** Bodies of this process, by name. */
    private static final Map<String, String> NAMED = Map.of(
            "A/C.1",
            "c_1",
            "A/C.2",
            "c_2",
            "A/C.3",
            "c_3",
            "A/C.4",
            "c_4",
            "A/C.5",
            "c_5",
            "A/C.6",
            "c_6",
            "A/AC.290",
            "ac_290",
            "A/AC.291",
            "ac_291",
            "A/AC.292",
            "ac_292");

    /** A session or division may stand behind it. */
    private static final Pattern ORGAN = Pattern.compile("([^.()]+)(?:\\.([0-9]+)|\\(([^()]*)\\))?");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final Pattern NUMBERED = Pattern.compile("([A-Za-z]+)(?:\\.([A-Za-z0-9]+(?:[.-][A-Za-z0-9]+)*))?");
    private static final Pattern SPECIAL = Pattern.compile("(ES|S)-([0-9]{1,4}|[IVXLC]{1,9})");
    private static final Pattern YEAR = Pattern.compile("(?:19[4-9]|20[0-9])[0-9]");
    private static final Pattern SESSION = Pattern.compile("[IVXLC]+|[0-9]{1,3}");
    private static final Pattern BEHIND = Pattern.compile(" (" + Symbol.LETTERS + ")$| \\(([^()]*)\\)$");
    private static final Pattern BRACKET = Pattern.compile("(Vol|Part|Sect|Resumption|Prov|INTRODUCTION)\\.? ?(.*)");

    /** Before it, no session stood in the symbols of the General Assembly. */
    private static final int FIRST_SESSION = 31;

    private final List<Part> parts = new ArrayList<>();
    private final List<String> segments;

    private Parts(List<String> segments) {
        this.segments = segments;
    }

    /** Of a symbol, one after the other. */
    public static List<Part> of(Symbol symbol) {
        var parts = new ArrayList<Part>();
        symbol.symbols().forEach(one -> parts.addAll(new Parts(List.of(one.split("/"))).explained()));
        if (symbol.isReissued()) parts.add(new Part("*", KEY + "reissued", List.of()));
        return parts;
    }

    /** Of what was typed and is no symbol, as far as it goes. */
    public static List<Part> of(String typed) {
        var symbol = Symbol.parse(typed);
        if (symbol.isPresent()) return of(symbol.get());
        var written = typed.length() > Symbol.MOST ? typed.substring(0, Symbol.MOST) : typed;
        return new Parts(List.of(Typed.normalised(written).split("/", 12))).explained();
    }

    private List<Part> explained() {
        organ(segments.getFirst());
        for (var at = 1; at < segments.size(); at++) explain(at);
        return parts;
    }

    private void organ(String written) {
        var organ = ORGAN.matcher(written);
        var isFormed = organ.matches();
        var name = isFormed ? organ.group(1) : written;
        parts.add(ROOTS.contains(name) ? part(name, "root_" + name.toLowerCase(Locale.ROOT)) : unknown(name));
        if (isFormed && organ.group(2) != null) parts.add(part("." + organ.group(2), "session", organ.group(2)));
        if (isFormed && organ.group(3) != null) parts.add(bracket(organ.group(3)));
    }

    private void explain(int at) {
        var behind = new ArrayList<Part>();
        var bare = segments.get(at);
        for (var match = BEHIND.matcher(bare); match.find(); match = BEHIND.matcher(bare)) {
            behind.addFirst(match.group(1) == null ? bracket(match.group(2)) : part(match.group(1), "letter"));
            bare = bare.substring(0, match.start());
        }
        parts.add(segment(bare, at));
        parts.addAll(behind);
    }

    private Part segment(String bare, int at) {
        var named = NAMED.get(segments.getFirst() + "/" + bare);
        if (at == 1 && named != null) return part(bare, named);
        if (NUMBER.matcher(bare).matches()) return number(bare, at);
        var special = SPECIAL.matcher(bare);
        if (special.matches()) return special(bare, special);
        var word = NUMBERED.matcher(bare);
        if (!word.matches() || !WORDS.contains(word.group(1))) return unknown(bare);
        var number = word.group(2);
        var key = word.group(1).toLowerCase(Locale.ROOT) + (number == null ? "" : "_n");
        if (!Messages.has(KEY + key)) return unknown(bare);
        return number == null ? part(bare, key) : part(bare, key, number);
    }

    private Part number(String bare, int at) {
        var isFirst = segments.subList(1, at).stream()
                .noneMatch(before -> NUMBER.matcher(before).matches()
                        || SPECIAL.matcher(before).matches());
        var isLast = at == segments.size() - 1 || Symbol.isModifier(segments.get(at + 1));
        if (!isFirst || isLast) return part(bare, "number", bare);
        if (YEAR.matcher(bare).matches()) return part(bare, "year", bare);
        var isEarly = segments.getFirst().equals("A")
                && !segments.get(1).equals("HRC")
                && Integer.parseInt(bare) < FIRST_SESSION;
        return part(bare, isEarly ? "session_early" : "session", bare);
    }

    private static Part bracket(String inside) {
        var written = "(" + inside + ")";
        if (YEAR.matcher(inside).matches()) return part(written, "year", inside);
        if (SESSION.matcher(inside).matches()) return part(written, "session", inside);
        var special = SPECIAL.matcher(inside);
        if (special.matches()) return special(written, special);
        var word = BRACKET.matcher(inside);
        if (word.matches()) return part(written, word.group(1).toLowerCase(Locale.ROOT), word.group(2));
        return unknown(written);
    }

    private static Part special(String written, MatchResult session) {
        return part(written, session.group(1).equals("ES") ? "emergency" : "special", session.group(2));
    }

    private static Part part(String written, String key, String... numbers) {
        return new Part(written, KEY + key, List.of(numbers));
    }

    private static Part unknown(String written) {
        return new Part(written, Part.UNKNOWN, List.of());
    }
}
