/** What delegations and others are told of meetings: that they are convened, changed and near, what they decided, when one may inscribe, and of one’s place. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "web",
            "deadlines",
            "notifications",
            "parties",
            "process",
            "process.bodies",
            "meetings",
            "meetings.registration",
            "meetings.speakers",
            "meetings.statements"
        })
@NullMarked
package org.entente.meetings.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
