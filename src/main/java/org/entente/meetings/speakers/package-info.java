/** Who speaks, in which order and for how long: lists of speakers, the floor and its clock, rights of reply. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "process",
            "process.bodies",
            "chronicle",
            "deadlines",
            "live",
            "meetings"
        })
@NullMarked
package org.entente.meetings.speakers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
