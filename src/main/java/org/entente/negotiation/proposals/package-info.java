/** What delegations, the secretariat and the Chair ask for on paragraphs of a text, and what becomes of it when the text goes on. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "chronicle",
            "search",
            "live",
            "documents::comparison",
            "negotiation"
        })
@NullMarked
package org.entente.negotiation.proposals;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
