package org.entente.chronicle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Knows for which delegation a person is acting now; a bean of the room that keeps delegations. */
public interface OnWhoseBehalf {

    @Nullable
    UUID delegation(@Nullable UUID person);
}
