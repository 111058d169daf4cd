/** Deadlines that pass by themselves: once, on one node, and also where the program was down when they did. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entente.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
