/** The index over everything readable, in six languages, audience filtered inside the query. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "web", "chronicle"})
@NullMarked
package org.entente.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
