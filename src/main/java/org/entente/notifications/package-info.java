/** What is told to whom, how often and in which language: by letter, in digests, and on one's own page. */
@ApplicationModule(allowedDependencies = {"languages", "ground", "web", "mail", "chronicle"})
@NullMarked
package org.entente.notifications;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
