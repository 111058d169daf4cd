package org.entente.identity;

import java.util.List;
import java.util.Optional;

/**
 * A sign-in that is live, and as whose member its person may act in it today.
 *
 * @param memberships first the one chosen in this session, then the one last acted for; none for whoever is a member of nothing now
 */
record Acting(SignIn signIn, List<Member> memberships) {

    Optional<Member> member() {
        return memberships.stream().findFirst();
    }
}
