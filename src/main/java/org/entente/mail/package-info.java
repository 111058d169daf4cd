/** Letters out of the house, by the operator's own mail server; without one, nothing is sent. */
@ApplicationModule(allowedDependencies = {"languages"})
@NullMarked
package org.entente.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
