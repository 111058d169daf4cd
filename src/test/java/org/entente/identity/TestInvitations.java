package org.entente.identity;

import java.time.Clock;
import java.util.UUID;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One-time links for the tests of other rooms, as the first start or an officer would hand them out. */
public final class TestInvitations {

    private TestInvitations() {}

    /** The secret at the end of {@code /welcome/}. */
    public static String secret(ApplicationContext house, String name, Role role, @Nullable UUID party) {
        var now = house.getBean(Clock.class).instant();
        var person = house.getBean(Persons.class).add(name, null, role, party, null, now);
        return house.getBean(Invitations.class).invite(person.id(), now);
    }
}
