/** One element followed through every process, body, document and meeting, on one time line. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "chronicle",
            "parties",
            "process",
            "process.bodies",
            "documents",
            "documents :: symbols",
            "documents.record"
        })
@NullMarked
package org.entente.process.crosswalk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
