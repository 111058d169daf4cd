/** Rounds: delegations take positions on a choice of propositions, in their own time, until a deadline that closes by itself. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "notifications",
            "parties",
            "process",
            "chronicle",
            "deadlines",
            "consultations",
            "consultations.propositions"
        })
@NullMarked
package org.entente.consultations.rounds;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
