/** Documents on their way into the record: sent, put in a queue, read one by one, and looked at where the reading is unsure. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "chronicle",
            "live",
            "documents",
            "documents::symbols",
            "documents.record"
        })
@NullMarked
package org.entente.documents.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
