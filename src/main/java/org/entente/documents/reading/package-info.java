/** The process that opens untrusted files: what stands in them, and how it is built. */
@ApplicationModule(allowedDependencies = {"documents", "languages"})
@NullMarked
package org.entente.documents.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
