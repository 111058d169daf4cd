package org.entente.consultations;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cited paragraph with everything a citation says of it. */
record Evidence(
        UUID sentence,
        UUID paragraph,
        UUID statement,
        UUID consultation,
        UUID party,
        boolean isStakeholder,
        int position,
        String text,
        String language,
        @Nullable LocalDate deliveredOn,
        boolean yearOnly,
        boolean stands) {}
