package org.entente.parties;

import java.util.List;
import java.util.UUID;

/** The demonstration's parties are gone; nobody can act for them any more. */
public record FictitiousPartiesRemoved(List<UUID> parties) {}
