package org.entente.negotiation;

import java.util.Set;
import java.util.UUID;

/** Texts are about to go, with all that was asked for on them and said of them: what leans on them can still be asked for. */
public record TextsLeave(Set<UUID> texts) {}
