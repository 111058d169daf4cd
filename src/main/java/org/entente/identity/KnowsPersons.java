package org.entente.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.entente.web.Delegate;
import org.entente.web.KnownPersons;
import org.entente.web.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who keeps accounts knows everybody who has one; anybody else the people of the delegation they act for. */
@Component
class KnowsPersons implements KnownPersons {

    private static final String EVERYBODY = "select id as person from identity.person where true";

    private static final String COLLEAGUES = """
            select person from identity.colleague where delegation = :delegation and ended_at is null""";

    /** More than one is enough to say that it is not clear. */
    private static final String CALLED = """
             and disabled_at is null and (lower(email) = lower(:called) or lower(name) = lower(:called))
            order by person limit 2""";

    private final NamesActors names;
    private final JdbcClient jdbc;

    KnowsPersons(NamesActors names, JdbcClient jdbc) {
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
    public Map<UUID, String> inOffice(Delegate asker, Role office) {
        var written = new LinkedHashMap<UUID, String>();
        if (!asker.keepsAccounts()) return written;
        jdbc.sql("""
                        select person, name, email from identity.colleague
                        where delegation = :secretariat and :office = any (roles) and accepted_at is not null
                        order by ended_at is not null, lower(name), person""")
                .param("secretariat", Delegate.SECRETARIAT)
                .param("office", office.name())
                .query(row -> {
                    var person = row.getObject("person", UUID.class);
                    written.putIfAbsent(person, row.getString("name") + " · " + row.getString("email"));
                });
        return written;
    }

    @Override
    public Optional<String> written(Delegate asker, UUID person) {
        return names.known(asker, person).map(found -> found.email() == null ? found.name() : found.email());
    }
}
