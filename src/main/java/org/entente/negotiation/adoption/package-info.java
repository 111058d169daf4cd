/** Adoption of texts: what a body decides on the exact words before it, by consensus or by a recorded vote, and what States say of it. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "process.bodies",
            "chronicle",
            "search",
            "live",
            "documents",
            "documents::comparison",
            "documents::symbols",
            "documents.record",
            "meetings",
            "negotiation"
        })
@NullMarked
package org.entente.negotiation.adoption;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
