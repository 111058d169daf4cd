/** The frame of every page: who is asking, in which language, and what is shown when something is refused. */
@ApplicationModule(allowedDependencies = {"languages"})
@NullMarked
package org.entente.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
