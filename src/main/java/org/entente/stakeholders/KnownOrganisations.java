package org.entente.stakeholders;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of organisations that are there already: their names, and the sites that they or a list gave. */
@Repository
public class KnownOrganisations {

    private static final int CODE = 8;

    private final JdbcClient jdbc;
    private final Parties parties;

    KnownOrganisations(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /** Of all parties, since no two bear one name; read anew each time. */
    public OrganisationIndex now() {
        var index = new OrganisationIndex();
        for (var party : parties.all(Language.EN)) {
            index.name(party.code(), party.id());
            party.names().texts().values().forEach(name -> index.name(name, party.id()));
        }
        jdbc.sql("""
                        select party, site from stakeholders.application where site <> ''
                        union select party, site from stakeholders.request where party is not null and site <> ''
                        union select party, site from stakeholders.listed where party is not null and site <> ''""")
                .query((row, number) -> {
                    var party = Objects.requireNonNull(row.getObject("party", UUID.class));
                    index.site(row.getString("site"), new PartyId(party));
                    return party;
                })
                .list();
        return index;
    }

    /** What a list said first of an organisation that applies now: it need not type that again. */
    Optional<Profile> listed(PartyId party) {
        return jdbc.sql("""
                        select name, site, seat, kind, language from stakeholders.listed
                        where party = :party order by line, id limit 1""")
                .param("party", party.id())
                .query((row, number) -> new Profile(
                        row.getString("name"),
                        row.getString("site"),
                        row.getObject("seat", UUID.class),
                        OrganisationKind.of(row.getString("kind")).orElse(null),
                        "",
                        Language.of(row.getString("language")).orElseThrow(),
                        ConsultativeStatus.NONE))
                .optional();
    }

    /** The code of a party that has none of its own, from the id of what it came from. */
    public static String code(UUID from) {
        return "ORG-" + from.toString().substring(0, CODE).toUpperCase(Locale.ROOT);
    }
}
