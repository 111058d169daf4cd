package org.entente.identity;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.KnownPersons;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who keeps accounts knows everybody who has one; anybody else the people of the delegation they act for. */
@Component
class KnowsPersons implements KnownPersons {

    private static final String EVERYBODY = "select p.id from identity.person p where true";

    private static final String COLLEAGUES = """
            select p.id from identity.member m join identity.person p on p.id = m.person
            where m.delegation = :delegation and m.ended_at is null""";

    /** More than one is enough to say that it is not clear. */
    private static final String CALLED = """
             and p.disabled_at is null and (lower(p.email) = lower(:called) or lower(p.name) = lower(:called))
            order by p.id limit 2""";

    private final Persons persons;
    private final NamesActors names;
    private final JdbcClient jdbc;

    KnowsPersons(Persons persons, NamesActors names, JdbcClient jdbc) {
        this.persons = persons;
        this.names = names;
        this.jdbc = jdbc;
    }

    @Override
    public List<UUID> called(Delegate asker, String addressOrName) {
        return jdbc.sql((asker.keepsAccounts() ? EVERYBODY : COLLEAGUES) + CALLED)
                .param("called", addressOrName.strip())
                .param("delegation", asker.delegation())
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    @Override
    public Optional<String> written(Delegate asker, UUID person) {
        return persons.find(person)
                .filter(found -> names.mayKnow(asker, found.id()))
                .map(found -> found.email() == null ? found.name() : found.email());
    }
}
