package org.entente.parties;

import java.util.List;
import java.util.Map;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.web.Audience;

/**
 * What a copy of a thing bears that not everybody may read, as its reader may know it. It changes with the audience, and is
 * no part of what was published.
 *
 * @param recipients the codes of the delegations that are named
 * @param texts by language code
 */
public record Marking(Audience.Kind audience, List<String> recipients, Map<String, String> texts) {

    public String text(Language language) {
        return Names.ofCodes(texts).in(language);
    }
}
