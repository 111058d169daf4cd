/** What was said and decided at meetings: statements as prepared and as delivered, replies, decisions and explanations of position. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "chronicle",
            "search",
            "documents",
            "parties",
            "process",
            "process.bodies",
            "consultations",
            "meetings",
            "meetings.speakers",
            "live"
        })
@NullMarked
package org.entente.meetings.statements;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
