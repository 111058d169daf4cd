/** Who meets, and by whose decision: processes and their names, mandates, bodies, cycles, sessions and officers. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "chronicle",
            "search",
            "parties",
            "process",
            "documents",
            "documents :: symbols",
            "documents.record"
        })
@NullMarked
package org.entente.process.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
