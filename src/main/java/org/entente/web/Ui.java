package org.entente.web;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/** What a template needs besides its own matter: the reader, their language, and how that language writes things. */
public final class Ui {

    /** Deadlines and hours are New York's unless a page says otherwise, and the page always says which. */
    private static final TimeZone NEW_YORK = TimeZone.getTimeZone("America/New_York");

    private final Language language;
    private final Reader reader;
    private final String actingFor;
    private final String path;
    private final @Nullable String query;
    private final Supplier<String> csrf;
    private final Mistakes broughtAlong;
    private final Supplier<String> site;
    private final String livePosition;
    private final Frame frame;

    Ui(
            Language language,
            Reader reader,
            String actingFor,
            String path,
            @Nullable String query,
            Supplier<String> csrf,
            Mistakes broughtAlong,
            Supplier<String> site,
            String livePosition,
            Frame frame) {
        this.language = language;
        this.reader = reader;
        this.actingFor = actingFor;
        this.path = path;
        this.query = query;
        this.csrf = csrf;
        this.broughtAlong = broughtAlong;
        this.site = site;
        this.livePosition = livePosition;
        this.frame = frame;
    }

    public Language language() {
        return language;
    }

    public List<Language> languages() {
        return Arrays.asList(Language.values());
    }

    public Reader reader() {
        return reader;
    }

    /** The party or office in whose name a signed-in reader acts; empty for a guest. */
    public String actingFor() {
        return actingFor;
    }

    public String localize(String key, Object... arguments) {
        return Messages.text(language, key, arguments);
    }

    /** A name in the page's language, or the nearest there is. */
    public String name(Names names) {
        return names.in(language);
    }

    /** As a form offers it to be chosen: what is of the demonstration says so behind its name. */
    public String choice(String name, boolean fictitious) {
        return fictitious ? name + " · " + localize("web.fictitious.short") : name;
    }

    /** From where on a page with live parts has to be told what changes. */
    public String livePosition() {
        return livePosition;
    }

    /** A path of ours in the page's language. */
    public String link(String pathWithoutLanguage) {
        return "/" + language.code() + pathWithoutLanguage;
    }

    /** Scheme, host and port, for addresses that are passed on. */
    public String site() {
        return site.get();
    }

    /** This same page in another language. */
    public String here(Language other) {
        return "/" + other.code() + address();
    }

    /** Where this page is, without language. */
    public String address() {
        return path + (query == null ? "" : "?" + query);
    }

    /** The path of this page without language. */
    public String path() {
        return path;
    }

    public boolean isAt(String pathWithoutLanguage) {
        return path.equals(pathWithoutLanguage) || path.startsWith(pathWithoutLanguage + "/");
    }

    /** A file of {@code static/} under a name that changes with its content. */
    public String asset(String name) {
        return frame.asset(name);
    }

    public List<Doorway> doorways() {
        return frame.doorways(reader);
    }

    /** The token a form must carry; asking for it opens a session, so only forms ask. */
    public String csrf() {
        return csrf.get();
    }

    /** What is wrong with the form of this page, though it was found out when the page was in another language. */
    public Mistakes told(Mistakes own) {
        return own.none() ? broughtAlong : own;
    }

    public String number(long number) {
        return NumberFormat.getInstance(locale()).format(number);
    }

    public String date(LocalDate date) {
        var format = Calendar.days(language);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new Date(milliseconds(date)));
    }

    /** An ISO 8601 date as far as it is known: a year, a month of a year, a day; or the words for a date nobody knows. */
    public String dated(@Nullable String known) {
        if (known == null) return localize("web.date.unknown");
        return KnownDate.in(language, known);
    }

    /** From one day to another, or the words for a date nobody knows. */
    public String dates(@Nullable LocalDate from, @Nullable LocalDate to) {
        if (from == null && to == null) return localize("web.date.unknown");
        if (from == null) return localize("web.date.until", date(Objects.requireNonNull(to)));
        if (to == null) return localize("web.date.from", date(from));
        return from.equals(to) ? date(from) : range(from, to);
    }

    /** What both days share is said once: “8–11 June 2026”. */
    private String range(LocalDate from, LocalDate to) {
        if (language == Language.AR) {
            var sameMonth = from.withDayOfMonth(1).equals(to.withDayOfMonth(1));
            return sameMonth ? from.getDayOfMonth() + "–" + date(to) : date(from) + " – " + date(to);
        }
        // In Chinese the short month is the one with a figure, as in a single date, and “to” is a word.
        var chinese = language == Language.ZH;
        var format = DateIntervalFormat.getInstance(chinese ? "yMMMd" : "yMMMMd", locale());
        format.setTimeZone(TimeZone.GMT_ZONE);
        var range = format.format(new DateInterval(milliseconds(from), milliseconds(to)));
        return chinese ? range.replace('–', '至') : range;
    }

    private static long milliseconds(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    /** Day and hour in New York, with the zone's name. */
    public String moment(Instant instant) {
        var format = Calendar.moments(language);
        format.setTimeZone(NEW_YORK);
        return localize("web.date.moment", format.format(Date.from(instant)));
    }

    /** Day and hour by the clock of another zone, with its name. */
    public String moment(Instant instant, ZoneId zone) {
        if (zone.getId().equals(NEW_YORK.getID())) return moment(instant);
        var format = Calendar.moments(language);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        return localize("web.date.moment.in", format.format(Date.from(instant)), place(zone));
    }

    /** The same to the second, where it matters which came first. */
    public String second(Instant instant, ZoneId zone) {
        var format = Calendar.seconds(language);
        format.setTimeZone(TimeZone.getTimeZone(zone.getId()));
        var told = format.format(Date.from(instant));
        return zone.getId().equals(NEW_YORK.getID())
                ? localize("web.date.moment", told)
                : localize("web.date.moment.in", told, place(zone));
    }

    /** What a time zone is called after, by whichever of its names; its place is known under one of them alone. */
    public String place(ZoneId zone) {
        var known = TimeZone.getCanonicalID(zone.getId());
        var place = known == null ? null : TimeZoneNames.getInstance(locale()).getExemplarLocationName(known);
        return place == null ? zone.getId() : place;
    }

    /** Items joined as the language joins them: “a, b and c”. */
    public String list(Collection<String> items) {
        return ListFormatter.getInstance(locale()).format(items);
    }

    private ULocale locale() {
        return Calendar.locale(language);
    }
}
