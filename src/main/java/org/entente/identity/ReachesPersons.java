package org.entente.identity;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.entente.web.Addressees;
import org.entente.web.Dates;
import org.entente.web.Reader;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Persons as letters reach them: whoever has come in, has not ended, and has an address. */
@Component
class ReachesPersons implements Addressees {

    private static final String REACHED = """
            select id from identity.person
            where welcomed_at is not null and disabled_at is null and email is not null""";

    private final Persons persons;
    private final Accounts accounts;
    private final Members members;
    private final Delegations delegations;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReachesPersons(
            Persons persons,
            Accounts accounts,
            Members members,
            Delegations delegations,
            JdbcClient jdbc,
            Clock clock) {
        this.persons = persons;
        this.accounts = accounts;
        this.members = members;
        this.delegations = delegations;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Optional<Addressee> find(UUID person) {
        return persons.find(person)
                .filter(found -> found.isEnabled() && found.hasComeIn())
                .flatMap(found -> Optional.ofNullable(found.email())
                        .map(email -> new Addressee(person, found.name(), email, accounts.language(person))));
    }

    @Override
    public Set<UUID> everybody() {
        return ids(jdbc.sql(REACHED));
    }

    @Override
    public Set<UUID> actingFor(Collection<UUID> delegations) {
        if (delegations.isEmpty()) return Set.of();
        return ids(jdbc.sql(
                        "select distinct m.person from identity.colleague m where m.delegation = any(:delegations) and "
                                + Members.IN_FORCE)
                .param("delegations", Sql.array(delegations))
                .param("today", Dates.today(clock)));
    }

    /** Whoever comes in by a provider alone is told by letters of no more than they read here. */
    @Override
    public List<Reader> readers(UUID person) {
        var hasKey = comesInByThemselves(person);
        return members.inForce(person).stream()
                .flatMap(member -> delegations.acting(member).stream())
                .map(delegate -> hasKey ? delegate : delegate.byTheWordOfTheirProvider())
                .map(Reader::of)
                .toList();
    }

    private boolean comesInByThemselves(UUID person) {
        return jdbc.sql("""
                        select exists (select from identity.person where id = :person and password_hash is not null)
                            or exists (select from identity.passkey where person = :person)
                            or not exists (select from identity.recognised r join identity.member m on m.id = r.member
                                           where m.person = :person)""").param("person", person).query(Boolean.class).single();
    }

    private static Set<UUID> ids(JdbcClient.StatementSpec statement) {
        return Set.copyOf(statement
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list());
    }
}
