/** What organisations that are no States do once they are let in, or are not: written contributions, and where they take part. */
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
            "notifications",
            "consultations",
            "meetings",
            "meetings.statements",
            "stakeholders"
        })
@NullMarked
package org.entente.stakeholders.participation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
