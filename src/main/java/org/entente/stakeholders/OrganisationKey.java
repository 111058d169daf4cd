package org.entente.stakeholders;

import com.ibm.icu.text.Transliterator;
import java.net.IDN;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** By which two writings of one organisation’s name or site are recognised, in any script. */
public final class OrganisationKey {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFKD; [:Nonspacing Mark:] Remove; Lower(); Latin-ASCII");
    /** A soft or hard sign divides no word. */
    private static final Pattern SIGN = Pattern.compile("\\p{Lm}");

    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
    /** Legal forms, which some write and some leave out. */
    private static final Set<String> FORMS = Set.of(
            "inc",
            "ltd",
            "llc",
            "gmbh",
            "ag",
            "sa",
            "sas",
            "sarl",
            "srl",
            "bv",
            "plc",
            "corp",
            "corporation",
            "company",
            "co",
            "limited",
            "ooo",
            "oao",
            "zao",
            "pao",
            "the",
            "ev");

    /** Written after names in Chinese, where nothing divides it from them. */
    private static final Pattern CHINESE_FORM = Pattern.compile("(?:股份)?有限(?:责任|責任)?公司$");

    /** What usual romanisations of one letter differ in; the next sees what the one before has left. */
    private static final List<Romanised> ROMANISED = List.of(
            new Romanised("shch|sh", "s"),
            new Romanised("zh", "z"),
            new Romanised("kh", "h"),
            new Romanised("ts|ch", "c"),
            new Romanised("x", "ks"),
            new Romanised("w", "v"),
            new Romanised("[jyi](?=[aeou])", ""),
            new Romanised("[jyi]+", "i"));

    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})+");

    private record Romanised(Pattern written, String as) {
        Romanised(String written, String as) {
            this(Pattern.compile(written), as);
        }
    }

    private OrganisationKey() {}

    /** Without its spaces, which scripts set differently or not at all; empty where a name has no letter or figure. */
    public static String ofName(String name) {
        var bare = CHINESE_FORM.matcher(name.strip()).replaceFirst("");
        var words = Arrays.stream(NO_WORD.split(LATIN.transliterate(ArabicLetters.alike(bare.isEmpty() ? name : bare))))
                .filter(word -> !word.isEmpty())
                .toList();
        var telling = words.stream().filter(word -> !FORMS.contains(word)).toList();
        return romanised(String.join("", telling.isEmpty() ? words : telling));
    }

    private static String romanised(String key) {
        var folded = SIGN.matcher(key).replaceAll("");
        for (var each : ROMANISED) folded = each.written().matcher(folded).replaceAll(each.as());
        return folded;
    }

    /** The host without {@code www}, as the network writes it; empty where it is none. */
    public static String ofSite(String site) {
        var rest = SCHEME.matcher(site.strip()).replaceFirst("");
        var host = rest.split("[/?#:]", 2)[0].toLowerCase(Locale.ROOT);
        try {
            var ascii = IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            var bare = ascii.startsWith("www.") ? ascii.substring("www.".length()) : ascii;
            return HOST.matcher(bare).matches() ? bare : "";
        } catch (IllegalArgumentException noHost) {
            return "";
        }
    }
}
