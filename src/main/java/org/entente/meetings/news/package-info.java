/** What delegations and others are told of meetings: that they are convened, changed and near, and when one may inscribe. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "web",
            "deadlines",
            "notifications",
            "process",
            "process.bodies",
            "meetings",
            "meetings.registration",
            "meetings.speakers"
        })
@NullMarked
package org.entente.meetings.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
