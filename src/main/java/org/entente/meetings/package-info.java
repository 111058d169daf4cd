/** Meetings and what they take up: when, where, in which mode, and under which items of the agenda. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "chronicle",
            "search",
            "parties",
            "process",
            "process.bodies",
            "process.crosswalk",
            "documents",
            "documents :: symbols",
            "documents.record",
            "deadlines",
            "live"
        })
@NullMarked
package org.entente.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
