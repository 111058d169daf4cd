package org.entente.stakeholders;

import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation says of itself.
 *
 * @param name as it writes it itself, in whatever script
 * @param seat the State in which it sits
 * @param relevance what it has to do with the matter, in its own words
 * @param status as it claims it
 */
public record Profile(
        String name,
        String site,
        @Nullable UUID seat,
        @Nullable OrganisationKind kind,
        String relevance,
        Language language,
        ConsultativeStatus status) {}
