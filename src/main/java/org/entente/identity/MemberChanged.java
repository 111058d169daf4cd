package org.entente.identity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The roles or the term of somebody in a delegation are others. */
public record MemberChanged(
        UUID member,
        UUID person,
        String delegation,
        Map<String, String> before,
        Map<String, String> after,
        UUID by,
        Instant at)
        implements MemberAct {}
