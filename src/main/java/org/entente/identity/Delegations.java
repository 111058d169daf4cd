package org.entente.identity;

import com.ibm.icu.text.Collator;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.parties.Parties;
import org.entente.parties.PartyId;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Delegations exist for their own people and for those who keep accounts. */
@Repository
public class Delegations {

    private final Parties parties;
    private final JdbcClient jdbc;
    private final Clock clock;

    Delegations(Parties parties, JdbcClient jdbc, Clock clock) {
        this.parties = parties;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * One line of the list.
     *
     * @param inForce how many act for it today
     * @param administered whether one of them is its administrator
     */
    public record Line(Delegation delegation, int inForce, boolean administered) {}

    Delegation readableBy(Delegate delegate, String code) {
        return coded(code)
                .filter(found -> delegate.keepsAccounts() || found.id().equals(delegate.delegation()))
                .orElseThrow(NoSuchElementException::new);
    }

    Delegation administeredBy(Delegate delegate, String code) {
        return coded(code).filter(found -> delegate.administers(found.id())).orElseThrow(NoSuchElementException::new);
    }

    /** To whoever is not its focal point, what a delegation alone decides does not exist. */
    Delegation ownOf(Delegate delegate, String code) {
        return coded(code)
                .filter(found -> delegate.isAdministratorOf(found.id()))
                .orElseThrow(NoSuchElementException::new);
    }

    /** As whom a member acts; for a delegation that is there no more nobody does. */
    Optional<Delegate> acting(Member member) {
        return find(member.delegation()).map(delegation -> delegation.actingFor(member));
    }

    /** Of a party that has since gone with the demonstration there is none. */
    Optional<Delegation> find(UUID id) {
        return id.equals(Delegate.SECRETARIAT)
                ? Optional.of(new Delegation(null))
                : parties.find(new PartyId(id)).map(Delegation::new);
    }

    /** Those that have, or have had, people; the secretariat first, the others as the language sorts. */
    List<Line> all(Delegate keeper, Language language) {
        keeper.asKeeperOfAccounts();
        return jdbc
                .sql("""
                        select delegation,
                               count(*) filter (where in_force) as in_force,
                               coalesce(bool_or('ADMINISTRATOR' = any(roles)) filter (where in_force), false) as administered
                        from (select m.*,\s""" + Members.IN_FORCE + """
                               as in_force from identity.colleague m) member
                        group by delegation""")
                .param("today", Dates.today(clock))
                .query((row, number) -> new Count(
                        row.getObject("delegation", UUID.class),
                        row.getInt("in_force"),
                        row.getBoolean("administered")))
                // Read to its end first: a stream of rows keeps its connection until somebody closes it.
                .list()
                .stream()
                .flatMap(count -> find(count.delegation()).stream()
                        .map(found -> new Line(found, count.inForce(), count.administered())))
                .sorted(Comparator.comparing((Line line) -> line.delegation().party() != null)
                        .thenComparing(
                                line -> line.delegation().name(language),
                                Collator.getInstance(language.locale())::compare))
                .toList();
    }

    private record Count(UUID delegation, int inForce, boolean administered) {}

    Optional<Delegation> coded(String code) {
        return code.equals(Delegation.SECRETARIAT)
                ? Optional.of(new Delegation(null))
                : parties.called(code)
                        .filter(party -> party.code().equalsIgnoreCase(code))
                        .map(Delegation::new);
    }
}
