package org.entente.negotiation.adoption;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The Chair asked the body about these exact words, given by their hash. */
public record AdoptionOpened(
        UUID adoption, String exact, @Nullable UUID by, Instant at) implements AdoptionAct {}
