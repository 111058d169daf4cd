/** The record on its way out: files to take away, citations, feeds, harvests and bulk, each as far as its reader may read. */
@ApplicationModule(
        allowedDependencies = {
            "chronicle",
            "languages",
            "web",
            "notifications",
            "documents",
            "documents.record",
            "documents :: symbols"
        })
@NullMarked
package org.entente.documents.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
