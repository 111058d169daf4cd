/** Where answers meet and where they part: a pure function of who answered what, and the ways to bring one's own answers. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "web"})
@NullMarked
package org.entente.consultations.convergence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
