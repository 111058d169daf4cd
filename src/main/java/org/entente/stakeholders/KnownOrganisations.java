package org.entente.stakeholders;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.parties.Kind;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.parties.PartyId;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known of organisations that are there already, or wait: the names and sites that they, or a list, gave. */
@Repository
public class KnownOrganisations {

    /** Of a random id’s digits so many that among all organisations of the world no two are expected to share a code. */
    private static final int CODE = 12;

    private final JdbcClient jdbc;
    private final Parties parties;

    KnownOrganisations(JdbcClient jdbc, Parties parties) {
        this.jdbc = jdbc;
        this.parties = parties;
    }

    /** Whoever compares with what is there is alone in adding to it, until the end of the transaction. */
    public void hold() {
        Sql.hold(jdbc, "organisations");
    }

    /** Of all parties, since no two bear one name, and of those that may become one; read anew each time. */
    public OrganisationIndex now() {
        var index = new OrganisationIndex();
        for (var party : parties.all(Language.EN)) {
            index.name(party.code(), party.id());
            party.names().texts().values().forEach(name -> index.name(name, party.id()));
        }
        jdbc.sql("""
                        select party, name, site, 'PARTY' as what from stakeholders.application
                        union all
                        select party, name, site, case when party is null then 'ASKED' else 'PARTY' end
                        from stakeholders.request where state <> 'TURNED_AWAY'
                        union all
                        select party, name, site, case when party is null then 'WAITS' else 'PARTY' end
                        from stakeholders.listed""").query(row -> {
            var name = row.getString("name");
            var site = row.getString("site");
            switch (row.getString("what")) {
                case "ASKED" -> index.asked(name, site);
                case "WAITS" -> index.waits(name, site);
                default -> {
                    var party = new PartyId(row.getObject("party", UUID.class));
                    index.name(name, party);
                    index.site(site, party);
                }
            }
        });
        return index;
    }

    /** Which party an organisation may be already: those of its name before those of its site. */
    public List<Party> like(OrganisationIndex index, String name, String site, Language language) {
        return like(index, name, site, false, language);
    }

    /** Which other organisation the one that applies may be: among the fictitious, where it is one of them. */
    List<Party> like(Application application, boolean fictitious, Language language) {
        var profile = application.profile();
        return like(now(), profile.name(), profile.site(), fictitious, language).stream()
                .filter(each -> each.kind() == Kind.STAKEHOLDER)
                .filter(each -> !each.id().id().equals(application.party()))
                .toList();
    }

    private List<Party> like(OrganisationIndex index, String name, String site, boolean fictitious, Language language) {
        var named = index.named(name);
        var others = index.at(site).stream().filter(each -> !named.contains(each));
        return Stream.concat(
                        parties.sorted(found(named.stream(), fictitious), language).stream(),
                        parties.sorted(found(others, fictitious), language).stream())
                .toList();
    }

    private List<Party> found(Stream<PartyId> ids, boolean fictitious) {
        return ids.flatMap(id -> parties.find(id).stream())
                .filter(party -> party.fictitious() == fictitious)
                .toList();
    }

    /** What a list said first of an organisation that applies now: it need not type that again. */
    Optional<Profile> listed(PartyId party) {
        return jdbc.sql("""
                        select name, site, seat, kind, language from stakeholders.listed
                        where party = :party order by stakeholders.listed_at(list), line, id limit 1""")
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
        return "ORG-" + from.toString().replace("-", "").substring(0, CODE).toUpperCase(Locale.ROOT);
    }
}
