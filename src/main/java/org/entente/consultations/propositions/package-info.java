/** Propositions drawn from what was said in a consultation, and where each party stands on them. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "notifications",
            "parties",
            "process",
            "chronicle",
            "search",
            "consultations"
        })
@NullMarked
package org.entente.consultations.propositions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
