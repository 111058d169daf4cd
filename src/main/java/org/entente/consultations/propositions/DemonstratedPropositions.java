package org.entente.consultations.propositions;

import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.chronicle.DemonstratedThings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Propositions on which fictitious States take positions, and these positions. */
@Component
class DemonstratedPropositions implements DemonstratedThings {

    private static final Pattern PAGE = Pattern.compile("/(propositions|positions)/([0-9a-f-]{36})");

    private final JdbcClient jdbc;

    DemonstratedPropositions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public boolean hold(String about) {
        var page = PAGE.matcher(about);
        if (!page.matches()) return false;
        var which = page.group(1).equals("propositions")
                ? "p.id = :id"
                : "p.id = (select s.proposition from consultations.stance s where s.id = :id)";
        return jdbc.sql("""
                        select c.fictitious from consultations.proposition p
                        join consultations.consultation c on c.id = p.consultation where\s""" + which)
                .param("id", UUID.fromString(page.group(2)))
                .query((row, number) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }
}
