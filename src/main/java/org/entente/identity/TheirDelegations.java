package org.entente.identity;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** For which parties somebody may act today: these are told who opens a way into that account, and why. */
@Component
class TheirDelegations {

    private final Members members;
    private final Delegations delegations;

    TheirDelegations(Members members, Delegations delegations) {
        this.members = members;
        this.delegations = delegations;
    }

    List<Delegation> of(UUID person) {
        return members.inForce(person).stream()
                .flatMap(member -> delegations.find(member.delegation()).stream())
                .filter(delegation -> delegation.party() != null)
                .toList();
    }
}
