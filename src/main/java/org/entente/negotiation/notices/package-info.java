/** What delegations and others are told of texts under negotiation: new versions, proposals, silence that runs out, and adoption. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "web",
            "deadlines",
            "notifications",
            "negotiation",
            "negotiation.adoption",
            "negotiation.proposals",
            "negotiation.silence"
        })
@NullMarked
package org.entente.negotiation.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
