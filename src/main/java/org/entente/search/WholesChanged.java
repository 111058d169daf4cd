package org.entente.search;

import java.util.Set;
import java.util.UUID;

/** For changes that no other event tells, such as of what a thing is shown with. */
public record WholesChanged(String shelf, Set<UUID> wholes) implements ReadableChanged {}
