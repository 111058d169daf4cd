package org.entente.stakeholders;

import com.ibm.icu.text.Transliterator;
import java.net.IDN;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** By which two writings of one organisation’s name or site are recognised, in any script. */
public final class OrganisationKey {

    private static final Transliterator LATIN =
            Transliterator.getInstance("Any-Latin; NFKD; [:Nonspacing Mark:] Remove; Lower(); Latin-ASCII");
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
            "the",
            "ev");

    private static final Pattern SCHEME = Pattern.compile("(?i)^[a-z][a-z0-9+.-]*://");
    private static final Pattern HOST = Pattern.compile("[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63})+");

    private OrganisationKey() {}

    /** Empty where a name has no letter or figure. */
    public static String ofName(String name) {
        var words = Arrays.stream(NO_WORD.split(LATIN.transliterate(name)))
                .filter(word -> !word.isEmpty())
                .toList();
        var telling = words.stream().filter(word -> !FORMS.contains(word)).toList();
        return String.join(" ", telling.isEmpty() ? words : telling);
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
