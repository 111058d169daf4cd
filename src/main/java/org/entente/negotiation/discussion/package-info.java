/** Which paragraph of a text the room discusses, on the room's display and on every open page of the text. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "chronicle",
            "live",
            "negotiation",
            "negotiation.proposals"
        })
@NullMarked
package org.entente.negotiation.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
