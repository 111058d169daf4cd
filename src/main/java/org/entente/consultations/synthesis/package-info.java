/** What the positions of a consultation come to: what unites, what divides, where silence is too large to say. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "web",
            "parties",
            "chronicle",
            "consultations",
            "consultations.propositions",
            "consultations.convergence"
        })
@NullMarked
package org.entente.consultations.synthesis;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
