/** Texts under negotiation: their versions, in which every paragraph keeps its id, and what became of each. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "chronicle",
            "search",
            "live",
            "documents",
            "documents::comparison",
            "process",
            "process.bodies",
            "consultations"
        })
@NullMarked
package org.entente.negotiation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
