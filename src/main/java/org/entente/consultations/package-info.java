/** Regional and subregional consultations: convened, heard, tagged paragraph by paragraph, and reported with citations. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "notifications",
            "parties",
            "documents",
            "process",
            "chronicle",
            "search",
            "live"
        })
@NullMarked
package org.entente.consultations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
