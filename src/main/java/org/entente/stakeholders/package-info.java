/** Organisations that are no States: how they are accredited, by right or where no Member State objects in time. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "process",
            "process.bodies",
            "documents",
            "chronicle",
            "deadlines",
            "notifications",
            "mail",
            "search"
        })
@NullMarked
package org.entente.stakeholders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
