/** What the interpreters of a meeting see, who have no account: an address that opens it, and the texts that were let them. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "web",
            "chronicle",
            "documents",
            "parties",
            "consultations",
            "meetings",
            "meetings.speakers",
            "meetings.statements"
        })
@NullMarked
package org.entente.meetings.booth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
