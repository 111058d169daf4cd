package org.entente.documents.symbols;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.languages.XmlText;

/**
 * The symbol of a document, as the United Nations write it: {@code A/RES/77/37}, {@code S/RES/2722 (2024)}.
 *
 * <p>In order, numbers stand as numbers, and what modifies a document stands behind it.
 *
 * @param written normalised; a document that was issued anew for technical reasons bears an asterisk
 */
public record Symbol(String written) implements Comparable<Symbol> {

    /** Longer than any there is; what is longer is no symbol. */
    static final int MOST = 120;

    /** Of the texts under one number, from A to Z and on; several of them, or from one to another. */
    static final String LETTERS = "(?:[A-Z]|AA|BB|CC|DD)(?:[-,](?:[A-Z]|AA|BB|CC|DD))*";

    private static final String WORD = "[A-Z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)*";
    private static final String NUMBER = "[0-9]{1,9}(?:[.-][A-Za-z0-9]+)*(?: " + LETTERS + ")?";
    private static final String BRACKET = "\\([A-Za-z0-9][A-Za-z0-9 .,-]*\\)";
    private static final String SEGMENT = "(?:" + WORD + "|" + NUMBER + "|" + BRACKET + ")(?: " + BRACKET + ")*";

    /** Its session or division may stand behind the organ: IDB.51/2, TD(XIV)/2, UNEP(DTIE)/HG/INC.1/1. */
    private static final String ORGAN = "[A-Z][A-Z0-9]*(?:\\.[0-9]+|\\([A-Z0-9-]+\\))?";

    private static final String ONE = ORGAN + "(?:/" + SEGMENT + ")+";
    private static final Pattern FORM = Pattern.compile(ONE + "(?:-" + ONE + ")?\\*{0,3}");

    /** One document may bear the symbols of two organs; DP/FPA-ICEF-UNW/2023/1 is one symbol. */
    private static final Pattern JOINT = Pattern.compile("(?<=[0-9)])-(?=(?:" + String.join("|", Parts.ROOTS) + ")/)");

    /** What nobody could put in order. */
    private static final Pattern TOO_LONG = Pattern.compile("[0-9]{10}");

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private static final Pattern SESSION = Pattern.compile("\\.[0-9]+$|\\([IVXLC]+\\)$");

    /** The brackets behind its number are of a volume or part. */
    private static final Pattern REVISION = Pattern.compile("Rev\\.([0-9]{1,4})((?: \\(.*)?)");

    /** Two are cited together by the symbol of the first: A/68/98 and Corr.1. */
    private static final Pattern AND = Pattern.compile("(?<=[0-9)])(?: (?:AND|ET|Y|И)[ /]| ?[和و]).*");

    private static final Set<String> MODIFIERS = Set.of("Add", "Amend", "Corr", "Rev", "Summary");
    private static final Set<String> NATURES = Set.of(
            "AI", "CO", "CRP", "DEC", "IC", "INF", "L", "NGO", "PET", "PRST", "PV", "R", "RES", "SGB", "SR", "WP");

    /** Behind it stand the papers of the committee under a treaty: CCPR/C/FRA/CO/5. */
    private static final String TREATY_BODY = "C";

    private static final Set<String> COUNTRIES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    public Symbol {
        if (!isNormal(written)) throw new IllegalArgumentException("Not a symbol: " + written);
    }

    /** What somebody typed or a file says, in whatever letters, digits, spaces and directions; old forms become today's. */
    public static Optional<Symbol> parse(String typed) {
        if (typed.length() > 4 * MOST) return Optional.empty();
        var written = Typed.normalised(typed);
        return isNormal(written) ? Optional.of(new Symbol(written)) : Optional.empty();
    }

    /** What was typed, in the form of symbols as far as it goes, whether it is one or not. */
    public static String formed(String typed) {
        var some = typed.length() > MOST ? typed.substring(0, MOST) : typed;
        return AND.matcher(Typed.normalised(XmlText.of(some)).replace("*", "")).replaceAll("");
    }

    private static boolean isNormal(String written) {
        return written.length() <= MOST
                && FORM.matcher(written).matches()
                && !TOO_LONG.matcher(written).find()
                && Typed.normalised(written).equals(written);
    }

    /** Without the asterisk: the document that was issued anew is the same document. */
    public Symbol unmarked() {
        return new Symbol(written.replace("*", ""));
    }

    public boolean isReissued() {
        return written.endsWith("*");
    }

    /** As it stands in an address; it is read again as the same. */
    public String inAddress() {
        return written.replace(" ", "");
    }

    /** By which strings stand in the order of their symbols, compared letter by letter. */
    public String sortKey() {
        return sortKey(written);
    }

    /** Where it would stand, if it were one. */
    public static String sortKey(String formed) {
        return DIGITS.matcher(formed)
                .replaceAll(digits -> "0".repeat(Math.max(0, 9 - digits.group().length())) + digits.group());
    }

    /** The series it belongs to, which tells the organ: {@code A}, {@code A/AC.292}, {@code NPT/CONF.2020}. */
    public String body() {
        var behind = segments().stream()
                .skip(1)
                .takeWhile(segment -> Character.isLetter(segment.charAt(0)) && !isNature(segment));
        var organ = SESSION.matcher(segments().getFirst()).replaceAll("");
        return Stream.concat(Stream.of(organ), behind).collect(Collectors.joining("/"));
    }

    /** What it adds to, corrects or revises; where it bears the symbols of two organs, of both. */
    public Optional<Symbol> parent() {
        return ofEach(half -> {
            var segments = half.segments();
            return isModifier(segments.getLast())
                    ? parse(String.join("/", segments.subList(0, segments.size() - 1)))
                    : Optional.empty();
        });
    }

    /**
     * What it takes the place of, as a revision does: Rev.2 of Rev.1, and Rev.1 of what it revises. Of a volume nobody can tell:
     * what stood before it may have had others, or none.
     */
    public Optional<Symbol> revised() {
        return ofEach(half -> half.revision()
                .filter(revision -> revision.volume.isEmpty())
                .flatMap(revision -> revision.number <= 1
                        ? Optional.of(revision.of)
                        : parse(revision.of + "/Rev." + (revision.number - 1))));
    }

    /** Whether both revise the same document, or the same volume of it, and this one came later. */
    public boolean isRevisionAfter(Symbol other) {
        return revision().flatMap(mine -> other.revision().map(mine::isAfter)).orElse(false);
    }

    private Optional<Revision> revision() {
        var last = REVISION.matcher(segments().getLast());
        if (!last.matches()) return Optional.empty();
        return parent().map(of -> new Revision(of, Integer.parseInt(last.group(1)), last.group(2)));
    }

    private record Revision(Symbol of, int number, String volume) {

        boolean isAfter(Revision other) {
            return of.equals(other.of) && volume.equals(other.volume) && number > other.number;
        }
    }

    /** Whether it bears this word last, such as {@code Corr}. */
    public boolean is(String modifier) {
        return parent().isPresent() && word(segments().getLast()).equals(modifier);
    }

    /** Those of both organs where it bears two, as either leads to the document; else its own. */
    public List<Symbol> halves() {
        return symbols().stream().map(Symbol::new).toList();
    }

    private Optional<Symbol> ofEach(Function<Symbol, Optional<Symbol>> told) {
        var halves = halves();
        var all = halves.stream()
                .flatMap(half -> told.apply(half).stream())
                .map(Symbol::written)
                .toList();
        return all.size() < halves.size() ? Optional.empty() : parse(String.join("-", all));
    }

    /** The parts between the strokes, of the first where it bears two. */
    List<String> segments() {
        return Arrays.asList(symbols().getFirst().split("/"));
    }

    /** Both, where it bears two. */
    List<String> symbols() {
        return Arrays.asList(JOINT.split(written.replace("*", "")));
    }

    static boolean isModifier(String segment) {
        return MODIFIERS.contains(word(segment));
    }

    private static boolean isNature(String segment) {
        return NATURES.contains(word(segment))
                || isModifier(segment)
                || segment.equals(TREATY_BODY)
                || COUNTRIES.contains(segment)
                || segment.matches("(ES|S)-[0-9].*");
    }

    /** Of {@code Rev.1} what stands before the number. */
    static String word(String segment) {
        return segment.split("[. ]", 2)[0];
    }

    @Override
    public int compareTo(Symbol other) {
        return sortKey().compareTo(other.sortKey());
    }

    @Override
    public String toString() {
        return written;
    }
}
