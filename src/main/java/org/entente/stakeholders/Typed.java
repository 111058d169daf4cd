package org.entente.stakeholders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.web.ClockTime;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.springframework.util.MultiValueMap;

/** What was typed into one of this room’s forms, kept until all of it is right. */
abstract class Typed {

    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final int LONGEST_ADDRESS = 254;

    private final MultiValueMap<String, String> typed;

    Typed(MultiValueMap<String, String> typed) {
        this.typed = typed;
    }

    public String value(String field) {
        var value = typed.getFirst(field);
        return value == null ? "" : value.strip();
    }

    List<String> values(String field) {
        return typed.getOrDefault(field, List.of());
    }

    public boolean has(String field) {
        return !value(field).isEmpty();
    }

    UUID id() {
        return TypedId.orNew(value("id"));
    }

    /** In New York, by whose clock Member States are asked. */
    Optional<Instant> instant(Ui ui, Mistakes mistakes, String field) {
        return new ClockTime(value(field + "_on"), value(field), Dates.NEW_YORK, value(field + "_which"))
                .read(mistakes, field + "_on", field, ui);
    }

    static void put(MultiValueMap<String, String> typed, String field, Instant at) {
        var clock = ClockTime.of(at, Dates.NEW_YORK);
        typed.set(field + "_on", clock.day());
        typed.set(field, clock.hour());
        typed.set(field + "_which", clock.which());
    }

    static void checkAddress(Mistakes mistakes, String field, String address) {
        if (address.length() > LONGEST_ADDRESS || !ADDRESS.matcher(address).matches())
            mistakes.on(field, "stakeholders.mistake.email");
    }

    /** A site, with or without the scheme before it; in any script. */
    static void checkSite(Mistakes mistakes, String field, String site) {
        mistakes.atMost(field, site, 300);
        if (!site.isEmpty() && OrganisationKey.ofSite(site).isEmpty()) mistakes.on(field, "stakeholders.mistake.site");
    }
}
