package org.entente.identity;

import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** {@code user list}: every account, one a line. */
@Component
class UserList implements Command {

    private final JdbcClient jdbc;

    UserList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String words() {
        return "user list";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        jdbc.sql("select * from identity.person order by disabled_at is not null, lower(email), id")
                .query(Persons.PERSON)
                .list()
                .forEach(person -> terminal.line(String.join(
                        "\t",
                        person.id().toString(),
                        person.email() == null ? "—" : person.email(),
                        terminal.text(state(person)),
                        person.name())));
        return 0;
    }

    private static String state(Person person) {
        if (!person.isEnabled()) return "identity.account.disabled";
        return person.hasComeIn() ? "identity.account.active" : "identity.account.invited";
    }

    /** What a command is about. */
    static String oneWord(Arguments arguments) {
        if (arguments.words().size() != 1) throw new Unable("identity.unable.one_word");
        return arguments.words().getFirst();
    }
}
