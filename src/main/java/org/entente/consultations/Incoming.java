package org.entente.consultations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a statement before its text is read.
 *
 * @param language null where it is to be told from the text
 * @param audience who may read it once it is published
 * @param headed whether lines before the text may say whose it is, and are no part of it
 */
public record Incoming(
        UUID party,
        @Nullable UUID onBehalfOf,
        List<UUID> aligned,
        @Nullable String language,
        @Nullable LocalDate deliveredOn,
        boolean yearOnly,
        StatementState state,
        boolean bySecretariat,
        Audience audience,
        boolean headed) {}
