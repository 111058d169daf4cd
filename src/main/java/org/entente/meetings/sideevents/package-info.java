/** What is held beside the meetings of a session: asked for by delegations and organisations, decided by the secretariat. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "notifications",
            "chronicle",
            "search",
            "parties",
            "documents",
            "process",
            "process.bodies",
            "meetings",
            "meetings.calendar"
        })
@NullMarked
package org.entente.meetings.sideevents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
