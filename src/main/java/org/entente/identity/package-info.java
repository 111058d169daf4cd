/** Who is who: persons, invitations by one-time link, sign-in and its factors, sessions, and in whose name a person acts. */
@ApplicationModule(
        allowedDependencies = {"languages", "ground", "web", "parties", "chronicle", "mail", "notifications"})
@NullMarked
package org.entente.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
