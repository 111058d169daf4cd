package org.entente.negotiation.adoption;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a text is put before its body. */
public enum AdoptionManner {
    /** Only objections are asked for. */
    CONSENSUS,
    /** Each Member State is asked, where the rules of what decides say so. */
    RECORDED_VOTE;

    public String key() {
        return "adoption.manner." + name().toLowerCase(Locale.ROOT);
    }

    static Optional<AdoptionManner> of(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
