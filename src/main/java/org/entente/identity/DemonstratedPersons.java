package org.entente.identity;

import java.util.UUID;
import org.entente.chronicle.DemonstratedThings;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Delegations of fictitious parties, and persons who act for nobody else. */
@Component
class DemonstratedPersons implements DemonstratedThings {

    private static final String PERSON = "/persons/";
    private static final String DELEGATION = "/delegations/";

    private final JdbcClient jdbc;
    private final Parties parties;

    DemonstratedPersons(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    @Override
    public boolean hold(String about) {
        if (about.startsWith(DELEGATION)) {
            return parties.called(about.substring(DELEGATION.length()))
                    .filter(Party::fictitious)
                    .isPresent();
        }
        if (!about.startsWith(PERSON)) return false;
        var delegations = jdbc.sql("select delegation from identity.member where person::text = :id")
                .param("id", about.substring(PERSON.length()))
                .query((row, number) -> new PartyId(row.getObject(1, UUID.class)))
                .list();
        return !delegations.isEmpty()
                && delegations.stream()
                        .allMatch(
                                id -> parties.find(id).filter(Party::fictitious).isPresent());
    }
}
