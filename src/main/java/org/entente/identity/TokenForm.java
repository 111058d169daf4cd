package org.entente.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.entente.web.Dates;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;

/** What a token is called, what it may be used for, and its last day. */
public record TokenForm(String name, @Nullable List<String> scopes, String until) {

    static final Period MOST = Period.ofYears(1);

    public TokenForm {
        name = name == null ? "" : name.strip();
        scopes = scopes == null ? List.of() : List.copyOf(scopes);
        until = until == null ? "" : until.strip();
    }

    /** For reading, over a quarter. */
    static TokenForm empty(LocalDate today) {
        return new TokenForm("", List.of(Scope.READ.word()), today.plusMonths(3).toString());
    }

    Mistakes mistakes(LocalDate today) {
        var mistakes = new Mistakes().text("name", name, 100);
        var day = Dates.read(until);
        if (day == null) mistakes.on("until", "identity.token.mistake.until");
        else if (day.isBefore(today) || day.isAfter(today.plus(MOST)))
            mistakes.on("until", "identity.token.mistake.year");
        if (chosen().isEmpty()) mistakes.on("scopes", "identity.token.mistake.scopes");
        return mistakes;
    }

    Set<Scope> chosen() {
        var chosen = EnumSet.noneOf(Scope.class);
        if (scopes != null) scopes.forEach(word -> Scope.called(word).ifPresent(chosen::add));
        return chosen;
    }

    public boolean has(Scope scope) {
        return chosen().contains(scope);
    }

    /** To the end of the last day. */
    Instant end() {
        var day = Dates.read(until);
        if (day == null) throw new IllegalStateException("No day");
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
