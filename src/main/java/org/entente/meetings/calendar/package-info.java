/** Calendars of meetings, by session, body, delegation and person, for whatever program reads them. */
@ApplicationModule(
        allowedDependencies = {"languages", "web", "chronicle", "parties", "process", "process.bodies", "meetings"})
@NullMarked
package org.entente.meetings.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
