package org.entente.negotiation.files;

import java.util.Locale;

/** Why what was found in a file is not kept, or not put aside. */
enum Refusal implements org.entente.web.Refusal {
    FILE_DISCARDED,
    KEPT;

    @Override
    public String key() {
        return "files.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
