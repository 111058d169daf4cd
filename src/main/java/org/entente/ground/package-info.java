/** What the house stands on: the data directory, the private PostgreSQL, backup, and the words of the command line. */
@ApplicationModule(allowedDependencies = {"languages"})
@NullMarked
package org.entente.ground;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
