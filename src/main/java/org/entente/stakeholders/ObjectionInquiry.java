package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A Member State asks the Chair who objected to an application. */
public record ObjectionInquiry(
        UUID id,
        UUID application,
        UUID party,
        Instant at,
        @Nullable Instant answeredAt) {}
