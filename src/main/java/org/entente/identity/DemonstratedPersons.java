package org.entente.identity;

import java.util.UUID;
import org.entente.chronicle.DemonstratedThings;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delegates of fictitious parties. */
@Component
class DemonstratedPersons implements DemonstratedThings {

    private static final String PAGE = "/persons/";

    private final JdbcClient jdbc;
    private final Parties parties;

    DemonstratedPersons(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    @Override
    public boolean hold(String about) {
        if (!about.startsWith(PAGE)) return false;
        return jdbc.sql("select party from identity.person where id::text = :id and party is not null")
                .param("id", about.substring(PAGE.length()))
                .query((row, number) -> new PartyId(row.getObject(1, UUID.class)))
                .optional()
                .flatMap(parties::find)
                .filter(Party::fictitious)
                .isPresent();
    }
}
