package org.entente.consultations;

import java.util.Set;
import java.util.UUID;

/** The demonstration is about to be removed; what is kept on its consultations goes with them. */
public record FictitiousConsultationsLeave(Set<UUID> consultations) {}
