package org.entente.parties;

import org.entente.languages.Language;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * One that may speak, or be spoken for.
 *
 * @param code ISO 3166-1 alpha-3 for States, an abbreviation for organisations and groups
 * @param m49 the United Nations' numeric code
 * @param unverified whether its name still waits for confirmation
 */
public record Party(
        PartyId id,
        String code,
        Kind kind,
        boolean fictitious,
        @Nullable String iso2,
        @Nullable String m49,
        Names names,
        String source,
        boolean unverified) {

    public String name(Language language) {
        return names.in(language);
    }

    public String path() {
        return "/parties/" + code;
    }
}
