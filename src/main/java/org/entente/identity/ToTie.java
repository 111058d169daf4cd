package org.entente.identity;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** As whom a provider knows somebody who has an account, until they have said whether it is to open it. */
record ToTie(UUID person, UUID provider, String subject, Instant at) implements Serializable {}
