/** Who takes part in a session: delegations and their persons, their credentials, and who was there. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "notifications",
            "chronicle",
            "deadlines",
            "parties",
            "documents",
            "process",
            "process.bodies",
            "meetings",
            "meetings.calendar"
        })
@NullMarked
package org.entente.meetings.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
