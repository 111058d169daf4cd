package org.entente.stakeholders;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * So many organisations of one kind, with their seat in one State, that stand alike.
 *
 * @param standing {@code CONSIDERED}, {@code BY_RIGHT}, {@code ACCREDITED}, {@code NOT_ACCREDITED} or {@code WITHDRAWN}
 */
public record AccreditationFigure(
        @Nullable OrganisationKind kind, @Nullable UUID seat, String standing, long number) {}
