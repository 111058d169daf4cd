/** A text with what is asked for on it as a file that others can open, and what they changed in such a file as proposals. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "documents",
            "documents::comparison",
            "negotiation",
            "negotiation.proposals"
        })
@NullMarked
package org.entente.negotiation.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
