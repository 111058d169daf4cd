package org.entente.meetings.statements;

import org.entente.consultations.Statement;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * A statement and how it was given.
 *
 * @param as as what a stakeholder gave it, in each language; null where it is no stakeholder's
 */
public record Said(
        Statement statement,
        Intervention intervention,
        @Nullable Names as) {

    /** Whether it is counted apart from what States, their organisations and observers said. */
    public boolean isStakeholders() {
        return as != null;
    }
}
