package org.entente.identity;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/**
 * Whom to invite, in which roles, and for which term; of a member already there only roles and term.
 *
 * @param reason why somebody who is not of the delegation does it, where it has an administrator of its own
 */
public record MemberForm(
        String name, String email, List<String> role, String from, String until, String lock, String reason) {

    private static final int LONGEST_REASON = 500;

    public MemberForm {
        name = name == null ? "" : name.strip();
        email = email == null ? "" : email.strip();
        role = role == null ? List.of() : List.copyOf(role);
        from = from == null ? "" : from.strip();
        until = until == null ? "" : until.strip();
        lock = lock == null ? "" : lock;
        reason = reason == null ? "" : reason.strip();
    }

    static MemberForm empty(LocalDate today) {
        return new MemberForm("", "", List.of(), today.toString(), "", "", "");
    }

    static MemberForm of(Member member) {
        return new MemberForm(
                member.name(),
                Objects.toString(member.email(), ""),
                member.roles().stream().map(Role::name).toList(),
                member.from().toString(),
                Objects.toString(member.until(), ""),
                Long.toString(member.lock()),
                "");
    }

    MemberForm withLock(long other) {
        return new MemberForm(name, email, role, from, until, Long.toString(other), reason);
    }

    /** What was typed, or, where only a button was pressed, what is. */
    MemberForm orOf(Member member) {
        return from.isEmpty() ? of(member).because(reason) : this;
    }

    MemberForm because(String why) {
        return new MemberForm(name, email, role, from, until, lock, why);
    }

    Mistakes personMistakes() {
        var mistakes = new Mistakes().text("name", name, 200);
        WelcomeForm.checkAddress(mistakes, email);
        return mistakes;
    }

    void checkReason(Mistakes mistakes) {
        mistakes.text("reason", reason, LONGEST_REASON);
    }

    /** A role that this keeper may not give is no choice of theirs, unless the member has it already. */
    void checkTerm(Mistakes mistakes, Set<Role> possible) {
        if (roles().isEmpty()
                || !possible.containsAll(roles())
                || roles().size() != Set.copyOf(role).size()) {
            mistakes.on("role", "identity.mistake.roles");
        }
        if (from.isEmpty()) mistakes.on("from", "web.mistake.missing");
        Dates.check(mistakes, "from", from);
        Dates.check(mistakes, "until", until);
        var first = Dates.read(from);
        var last = last();
        if (first != null && last != null && last.isBefore(first)) mistakes.on("until", "web.mistake.dates_order");
    }

    /** The save that was changed here; 0 where nothing has been saved yet, and none where what came was damaged. */
    public long knownLock() {
        if (lock.isEmpty()) return 0;
        return lock.matches("\\d{1,18}") ? Long.parseLong(lock) : -1;
    }

    public boolean has(Role some) {
        return role.contains(some.name());
    }

    Set<Role> roles() {
        var roles = EnumSet.noneOf(Role.class);
        Arrays.stream(Role.values()).filter(this::has).forEach(roles::add);
        return roles;
    }

    LocalDate first() {
        return Objects.requireNonNull(Dates.read(from));
    }

    @Nullable
    LocalDate last() {
        return Dates.read(until);
    }

    /** As the chronicle keeps it. */
    Map<String, String> told() {
        var codes = roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return Map.of("roles", codes, "from", from, "until", until);
    }

    /** With whose it is, and why somebody who is not of the delegation did it. */
    Map<String, String> told(UUID person) {
        var told = new HashMap<>(told());
        told.put("person", person.toString());
        if (!reason.isEmpty()) told.put(InTheirPlace.REASON, reason);
        return told;
    }
}
