package org.entente.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of somebody, among those of everybody.
 *
 * @param delegation for which it acts; none where its person may act for none today
 */
public record OpenSession(
        SignIn signIn, String person, @Nullable UUID delegation) {}
