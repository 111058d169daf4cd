package org.entente.web;

import com.ibm.icu.util.TimeZone;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Date;
import org.entente.languages.Language;

/** An ISO 8601 date as far as it is known: a year, a month of a year, a day. */
public final class KnownDate {

    private KnownDate() {}

    /** As the language writes it. */
    public static String in(Language language, String known) {
        if (known.length() == "2015".length()) return known;
        var isDay = known.length() > "2015-07".length();
        var day = isDay ? LocalDate.parse(known) : YearMonth.parse(known).atDay(1);
        var format = isDay ? Calendar.days(language) : Calendar.months(language);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(
                new Date(day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli()));
    }
}
