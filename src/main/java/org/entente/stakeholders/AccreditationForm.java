package org.entente.stakeholders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.ClockTime;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** What is asked when it is set who may apply and by which rule that is decided. */
public final class AccreditationForm extends Typed {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_CHANNELS = 4000;
    private static final int LONGEST_SYMBOL = 60;
    private static final int MOST_DAYS = 365;

    AccreditationForm(MultiValueMap<String, String> typed) {
        super(typed);
    }

    static AccreditationForm blank(Instant until) {
        var typed = new LinkedMultiValueMap<String, String>();
        typed.add("id", UUID.randomUUID().toString());
        typed.add("window", "30");
        typed.add("sees", ObjectionAudience.STATES_ON_REQUEST.name());
        typed.add("renewal", RenewalRule.CIRCULATED.name());
        typed.add("may_publish", "yes");
        typed.add("by_right", "yes");
        typed.add("written_input", "yes");
        put(typed, "receives", until);
        return new AccreditationForm(typed);
    }

    static AccreditationForm of(Accreditation accreditation) {
        var typed = new LinkedMultiValueMap<String, String>();
        var modality = accreditation.modality();
        typed.add("id", accreditation.id().toString());
        typed.add("lock", Long.toString(accreditation.lock()));
        typed.add("about", about(accreditation));
        accreditation.titles().texts().forEach((language, text) -> typed.add("title_" + language.code(), text));
        typed.add("decided_by", modality.decidedBy());
        typed.add("window", Integer.toString(modality.windowDays()));
        typed.add("sees", modality.sees().name());
        typed.add("renewal", modality.renewal().name());
        typed.add("side_events", modality.sideEvents().name());
        if (modality.mayPublish()) typed.add("may_publish", "yes");
        if (modality.byRight()) typed.add("by_right", "yes");
        if (modality.writtenInput()) typed.add("written_input", "yes");
        modality.channels().texts().forEach((language, text) -> typed.add("channels_" + language.code(), text));
        put(typed, "receives", accreditation.receivesUntil());
        typed.add("ends_on", accreditation.endsOn().toString());
        return new AccreditationForm(typed);
    }

    private static String about(Accreditation accreditation) {
        var session = accreditation.session();
        if (session != null) return "session:" + session;
        var cycle = accreditation.cycle();
        return cycle == null ? "process:" + accreditation.process() : "cycle:" + cycle.id();
    }

    long knownLock() {
        return value("lock").matches("\\d{1,18}") ? Long.parseLong(value("lock")) : -1;
    }

    Names titles() {
        return Names.ofEach(language -> value("title_" + language.code()));
    }

    Optional<UUID> about(String kind) {
        return value("about").startsWith(kind + ":")
                ? TypedId.of(value("about").substring(kind.length() + 1))
                : Optional.empty();
    }

    Modality modality() {
        return new Modality(
                value("decided_by"),
                Integer.parseInt(value("window")),
                ObjectionAudience.of(value("sees")).orElseThrow(),
                has("may_publish"),
                has("by_right"),
                has("written_input"),
                SideEventRule.of(value("side_events")).orElseThrow(),
                RenewalRule.of(value("renewal")).orElseThrow(),
                Names.ofEach(language -> value("channels_" + language.code())));
    }

    Optional<Instant> receives(Ui ui, Mistakes mistakes) {
        return instant(ui, mistakes, "receives");
    }

    /** For a cycle, where nothing is said, its last day. */
    LocalDate endsOn(@Nullable AccreditationCycle cycle) {
        return cycle != null && !has("ends_on")
                ? cycle.lastDay()
                : Objects.requireNonNull(Dates.read(value("ends_on")));
    }

    /** What it is for is not asked again; nor, once somebody has begun an application, until when they are received. */
    Accreditation read(Ui ui, Accreditation known, boolean begun, Mistakes mistakes) {
        return new Accreditation(
                known.id(),
                known.process(),
                known.session(),
                known.cycle(),
                titles(),
                modality(),
                begun ? known.receivesUntil() : receives(ui, mistakes).orElseThrow(),
                endsOn(known.cycle()),
                known.fictitious(),
                knownLock());
    }

    Mistakes mistakes(Ui ui, Set<String> abouts, @Nullable AccreditationCycle cycle, Instant now) {
        var mistakes = new Mistakes();
        if (!abouts.contains(value("about"))) mistakes.on("about", "web.mistake.choice");
        checkWords(ui, mistakes);
        return checkEnd(mistakes, cycle, coming(ui, mistakes, now));
    }

    Mistakes mistakes(Ui ui, Accreditation known, boolean begun, Instant now) {
        var mistakes = new Mistakes();
        checkWords(ui, mistakes);
        if (begun && asksOtherThan(known.receivesUntil()))
            mistakes.on(
                    "receives_on",
                    "stakeholders.mistake.begun_meanwhile",
                    ui.moment(known.receivesUntil()),
                    value("receives_on") + " " + value("receives"));
        var until = begun ? Optional.of(known.receivesUntil()) : coming(ui, mistakes, now);
        return checkEnd(mistakes, known.cycle(), until);
    }

    /** Of a form that was shown before anybody had begun, and so has the time to type. */
    private boolean asksOtherThan(Instant until) {
        if (!has("receives_on")) return false;
        var shown = ClockTime.of(until, Dates.NEW_YORK);
        return !value("receives_on").equals(shown.day()) || !value("receives").equals(shown.hour());
    }

    private void checkWords(Ui ui, Mistakes mistakes) {
        var own = "title_" + ui.language().code();
        mistakes.text(own, value(own), LONGEST_TITLE);
        for (var language : Language.values()) {
            mistakes.atMost("title_" + language.code(), value("title_" + language.code()), LONGEST_TITLE);
            mistakes.atMost("channels_" + language.code(), value("channels_" + language.code()), LONGEST_CHANNELS);
        }
        mistakes.atMost("decided_by", value("decided_by"), LONGEST_SYMBOL);
        if (!isDays(value("window"))) mistakes.on("window", "stakeholders.mistake.days", MOST_DAYS);
        if (ObjectionAudience.of(value("sees")).isEmpty()) mistakes.on("sees", "web.mistake.choice");
        if (SideEventRule.of(value("side_events")).isEmpty()) mistakes.on("side_events", "web.mistake.choice");
        if (RenewalRule.of(value("renewal")).isEmpty()) mistakes.on("renewal", "web.mistake.choice");
    }

    private Optional<Instant> coming(Ui ui, Mistakes mistakes, Instant now) {
        var receives = receives(ui, mistakes);
        if (receives.isPresent() && !receives.get().isAfter(now)) mistakes.on("receives", "stakeholders.mistake.past");
        return receives;
    }

    private Mistakes checkEnd(Mistakes mistakes, @Nullable AccreditationCycle cycle, Optional<Instant> receives) {
        if (!has("ends_on") && cycle == null) mistakes.on("ends_on", "stakeholders.mistake.end");
        Dates.check(mistakes, "ends_on", value("ends_on"));
        var ends = cycle != null && !has("ends_on") ? cycle.lastDay() : Dates.read(value("ends_on"));
        if (ends == null) return mistakes;
        if (cycle != null && !cycle.holds(ends))
            mistakes.on("ends_on", "stakeholders.mistake.cycle_end", cycle.years());
        if (receives.isPresent() && ends.isBefore(Dates.day(receives.get())))
            mistakes.on("ends_on", "web.mistake.dates_order");
        return mistakes;
    }

    private static boolean isDays(String typed) {
        if (!typed.matches("\\d{1,3}")) return false;
        var days = Integer.parseInt(typed);
        return days >= 1 && days <= MOST_DAYS;
    }
}
