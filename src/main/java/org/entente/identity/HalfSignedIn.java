package org.entente.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody has shown a password and stands before the second door; until it opens, they are nobody. */
record HalfSignedIn(UUID person, Instant at, String back) implements Serializable {}
