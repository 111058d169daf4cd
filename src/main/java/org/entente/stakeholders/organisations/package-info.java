/** Lists of organisations brought in: who is new becomes a party, and who looks like one that is there waits for somebody to say. */
@ApplicationModule(
        allowedDependencies = {"languages", "ground", "web", "parties", "documents", "chronicle", "stakeholders"})
@NullMarked
package org.entente.stakeholders.organisations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
