package org.entente.stakeholders;

import java.time.LocalDate;
import java.util.UUID;
import org.entente.languages.Names;
import org.entente.process.bodies.Cycle;
import org.entente.process.bodies.Session;

/** The cycle that an accreditation is for, with its name and years as they stood when that was set: nobody moves them afterwards. */
public record AccreditationCycle(UUID id, Names names, int firstYear, int lastYear) {

    static AccreditationCycle of(Cycle cycle) {
        return new AccreditationCycle(cycle.id(), cycle.names(), cycle.firstYear(), cycle.lastYear());
    }

    /** As it is written in every language. */
    public String years() {
        return firstYear == lastYear ? Integer.toString(firstYear) : firstYear + "–" + lastYear;
    }

    public LocalDate lastDay() {
        return LocalDate.of(lastYear, 12, 31);
    }

    boolean holds(Session session) {
        return session.beginsIn(firstYear, lastYear);
    }

    /** One cycle may lie within another. */
    boolean holds(AccreditationCycle other) {
        return firstYear <= other.firstYear && other.lastYear <= lastYear;
    }

    boolean holds(LocalDate day) {
        return day.getYear() >= firstYear && day.getYear() <= lastYear;
    }
}
