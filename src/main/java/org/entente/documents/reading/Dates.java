package org.entente.documents.reading;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.ULocale;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.languages.Language;

/** Dates as documents print them, in six languages. */
final class Dates {

    /** A date, and the line without it. */
    record Found(String iso, String without) {}

    /** Arabic documents name the months in two ways side by side: {@code تشرين الأول/أكتوبر}. */
    private static final List<String> LEVANT = List.of(
            "كانون الثاني",
            "شباط",
            "آذار",
            "نيسان",
            "أيار",
            "حزيران",
            "تموز",
            "آب",
            "أيلول",
            "تشرين الأول",
            "تشرين الثاني",
            "كانون الأول");

    private static final Map<String, Integer> MONTHS = months();
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\p{Nd}{1,2})(?:er|º|st|nd|rd|th)?\\s+(?:de\\s+|of\\s+)?(" + String.join("|", MONTHS.keySet())
                    + ")(?:/\\p{L}+)?,?\\s+(?:de\\s+|del\\s+)?(\\p{Nd}{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern CHINESE =
            Pattern.compile("(\\p{Nd}{4})\\s?年\\s?(\\p{Nd}{1,2})\\s?月\\s?(\\p{Nd}{1,2})\\s?日");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private Dates() {}

    static Optional<Found> in(String line) {
        var western = DAY_MONTH_YEAR.matcher(line);
        if (western.find()) {
            var month = MONTHS.getOrDefault(western.group(2).toLowerCase(Locale.ROOT), 0);
            return found(line, western.start(), western.end(), western.group(3), month, western.group(1));
        }
        for (var pattern : List.of(CHINESE, ISO)) {
            var match = pattern.matcher(line);
            if (match.find())
                return found(
                        line,
                        match.start(),
                        match.end(),
                        match.group(1),
                        Integer.parseInt(match.group(2)),
                        match.group(3));
        }
        return Optional.empty();
    }

    /** Whether a line begins with a day and its month, which is no number of a note. */
    static boolean opens(String line) {
        return DAY_MONTH_YEAR.matcher(line).lookingAt();
    }

    private static Optional<Found> found(String line, int from, int to, String year, int month, String day) {
        try {
            var date = LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day));
            return Optional.of(new Found(date.toString(), line.substring(0, from) + " " + line.substring(to)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Map<String, Integer> months() {
        var months = new HashMap<String, Integer>();
        for (var language : Language.values()) {
            var symbols = new DateFormatSymbols(ULocale.forLanguageTag(language.code()));
            for (var context : List.of(DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE)) {
                var names = symbols.getMonths(context, DateFormatSymbols.WIDE);
                for (var i = 0; i < 12; i++) {
                    if (language != Language.ZH) months.put(names[i].toLowerCase(Locale.ROOT), i + 1);
                }
            }
        }
        for (var i = 0; i < 12; i++) months.put(LEVANT.get(i), i + 1);
        return months;
    }
}
