/** What changed between two files, for whoever has them and the command line alone. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "documents", "documents :: comparison"})
@NullMarked
package org.entente.documents.differences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
