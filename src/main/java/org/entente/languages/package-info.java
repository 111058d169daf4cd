/** The six official languages of the United Nations, and names and messages written in them. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.entente.languages;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
