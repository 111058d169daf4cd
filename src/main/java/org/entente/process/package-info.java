/** What the dialogue is about: the elements every paragraph can be tagged with, and the words that suggest them. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "web", "chronicle", "search"})
@NullMarked
package org.entente.process;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
