package org.entente.negotiation.discussion;

import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/** @param beside the second language of the room's display; null where it has one */
record Discussion(UUID paragraph, @Nullable Language beside) {}
