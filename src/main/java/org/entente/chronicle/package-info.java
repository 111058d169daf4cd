/** Who did what, when, to what: append-only and hash-chained, fed by the events of every room. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "web"})
@NullMarked
package org.entente.chronicle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
