package org.entente.meetings.registration;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** A person as they are typed into a registration. */
public record RegistrantForm(
        String name, String title, String email, String role, String fromOn, String untilOn, String lock) {

    private static final int LONGEST = 200;

    public RegistrantForm {
        name = name == null ? "" : name.strip();
        title = title == null ? "" : title.strip();
        email = email == null ? "" : email.strip();
        role = role == null ? "" : role;
        fromOn = fromOn == null ? "" : fromOn.strip();
        untilOn = untilOn == null ? "" : untilOn.strip();
        lock = lock == null ? "" : lock;
    }

    static RegistrantForm blank() {
        return new RegistrantForm("", "", "", Registrant.Place.REPRESENTATIVE.name(), "", "", "");
    }

    static RegistrantForm of(Registrant registrant) {
        return new RegistrantForm(
                registrant.name(),
                registrant.title(),
                registrant.email(),
                registrant.role().name(),
                Objects.toString(registrant.fromOn(), ""),
                Objects.toString(registrant.untilOn(), ""),
                Long.toString(registrant.lock()));
    }

    RegistrantForm withLock(long current) {
        return new RegistrantForm(name, title, email, role, fromOn, untilOn, Long.toString(current));
    }

    /** One person is registered once, and a delegation has one head. */
    Mistakes mistakes(List<Registrant> others) {
        var mistakes = new Mistakes().text("name", name, LONGEST).atMost("title", title, LONGEST);
        if (!email.isEmpty() && !email.matches("[^@\\s]{1,100}@[^@\\s]{1,200}"))
            mistakes.on("email", "registration.mistake.email");
        if (place().isEmpty()) mistakes.on("role", "web.mistake.choice");
        Dates.check(mistakes, "fromOn", fromOn);
        Dates.check(mistakes, "untilOn", untilOn);
        var from = Dates.read(fromOn);
        var until = Dates.read(untilOn);
        if (from != null && until != null && until.isBefore(from)) mistakes.on("untilOn", "web.mistake.dates_order");
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name)))
            mistakes.on("name", "registration.mistake.twice", name);
        var head = others.stream()
                .filter(other -> other.role() == Registrant.Place.HEAD)
                .findFirst();
        if (role.equals(Registrant.Place.HEAD.name()) && head.isPresent())
            mistakes.on("role", "registration.mistake.head", head.get().name());
        return mistakes;
    }

    private Optional<Registrant.Place> place() {
        return Arrays.stream(Registrant.Place.values())
                .filter(place -> place.name().equals(role))
                .findFirst();
    }

    Registrant applied(@Nullable UUID id, Registration registration) {
        return new Registrant(
                id == null ? UUID.randomUUID() : id,
                registration.id(),
                registration.party(),
                name,
                title,
                email,
                place().orElseThrow(),
                Dates.read(fromOn),
                Dates.read(untilOn),
                null,
                lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1);
    }
}
