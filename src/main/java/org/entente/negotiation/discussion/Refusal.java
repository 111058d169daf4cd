package org.entente.negotiation.discussion;

import java.util.Locale;

/** Why a paragraph is not put under discussion. */
enum Refusal implements org.entente.web.Refusal {
    GONE;

    @Override
    public String key() {
        return "discussion.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
