package org.entente.identity;

import java.time.Instant;
import java.util.UUID;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is to get their link by mail. The link itself is made when the letter is, and so is written down nowhere.
 *
 * @param member the membership it is for; null where it leads into the account again
 * @param origin the address of the house before the path
 * @param by whoever lets them in; null where that was not kept yet
 */
public record InvitationToBeSent(
        UUID person,
        @Nullable UUID member,
        String origin,
        Language language,
        @Nullable UUID by,
        Instant at) {}
