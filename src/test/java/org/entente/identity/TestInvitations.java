package org.entente.identity;

import java.time.Clock;
import java.util.Set;
import org.entente.parties.Parties;
import org.entente.web.Dates;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** One-time links for the tests of other rooms, as the first start or an officer would hand them out. */
public final class TestInvitations {

    private TestInvitations() {}

    /** The secret at the end of {@code /welcome/}. */
    public static String secret(ApplicationContext house, String name, Role role, @Nullable String party) {
        var clock = house.getBean(Clock.class);
        var now = clock.instant();
        var person = house.getBean(Persons.class).add(name, null, null, now);
        var delegation = new Delegation(
                party == null
                        ? null
                        : house.getBean(Parties.class).called(party).orElseThrow());
        var member =
                house.getBean(Members.class).add(delegation, person, Set.of(role), Dates.today(clock), null, null, now);
        return house.getBean(Invitations.class).toJoin(member, now);
    }
}
