package org.entente.consultations;

import java.util.Set;
import java.util.UUID;

/** Consultations whose statements another room sets on the time line of an element, one by one; rooms answer as beans. */
public interface FollowedElsewhere {

    Set<UUID> consultations();
}
