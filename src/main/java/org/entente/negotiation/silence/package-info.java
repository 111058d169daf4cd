/** Silence procedures: a version stands unless a State that is in it objects before the closing instant, which passes by itself. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "process.bodies",
            "chronicle",
            "deadlines",
            "live",
            "search",
            "negotiation"
        })
@NullMarked
package org.entente.negotiation.silence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
