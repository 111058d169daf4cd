/** States, observers, organisations, groups and stakeholders: their names in six languages and who belongs to what, with dates. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "web", "chronicle", "search"})
@NullMarked
package org.entente.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
