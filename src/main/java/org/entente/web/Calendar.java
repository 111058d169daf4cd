package org.entente.web;

import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.SimpleDateFormat;
import com.ibm.icu.util.ULocale;
import org.entente.languages.Language;

/**
 * Days and hours as United Nations documents write them: “8 June 2026” in English, and in Arabic the month by both of its
 * names and the digits that symbols of documents bear.
 */
final class Calendar {

    private static final String[] ARABIC_MONTHS = {
        "كانون الثاني/يناير",
        "شباط/فبراير",
        "آذار/مارس",
        "نيسان/أبريل",
        "أيار/مايو",
        "حزيران/يونيه",
        "تموز/يوليه",
        "آب/أغسطس",
        "أيلول/سبتمبر",
        "تشرين الأول/أكتوبر",
        "تشرين الثاني/نوفمبر",
        "كانون الأول/ديسمبر"
    };

    private Calendar() {}

    static DateFormat days(Language language) {
        return language == Language.AR
                ? arabic("d MMMM y")
                : DateFormat.getDateInstance(DateFormat.LONG, locale(language));
    }

    static DateFormat months(Language language) {
        return language == Language.AR
                ? arabic("MMMM y")
                : DateFormat.getInstanceForSkeleton("yMMMM", locale(language));
    }

    static DateFormat moments(Language language) {
        return language == Language.AR
                ? arabic("d MMMM y، HH:mm")
                : DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.SHORT, locale(language));
    }

    static DateFormat seconds(Language language) {
        return language == Language.AR
                ? arabic("d MMMM y، HH:mm:ss")
                : DateFormat.getDateTimeInstance(DateFormat.LONG, DateFormat.MEDIUM, locale(language));
    }

    static ULocale locale(Language language) {
        return switch (language) {
            case AR -> ULocale.forLanguageTag("ar-EG-u-nu-latn");
            case EN -> ULocale.UK;
            default -> ULocale.forLocale(language.locale());
        };
    }

    private static DateFormat arabic(String pattern) {
        var format = new SimpleDateFormat(pattern, locale(Language.AR));
        var symbols = new DateFormatSymbols(locale(Language.AR));
        symbols.setMonths(ARABIC_MONTHS);
        format.setDateFormatSymbols(symbols);
        return format;
    }
}
