/** One stream per reader: what changed on the page they have open, as far as they may see it. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "web"})
@NullMarked
package org.entente.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
