/** Documents of record: what they are to each other, and their texts in six languages, paragraph by paragraph. */
@ApplicationModule(
        allowedDependencies = {
            "languages",
            "ground",
            "web",
            "parties",
            "documents",
            "documents :: symbols",
            "documents :: comparison",
            "chronicle",
            "search"
        })
@NullMarked
package org.entente.documents.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
