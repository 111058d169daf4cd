package org.entente.negotiation;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What the life of a paragraph begins with, as far as the reader may know it.
 *
 * @param asked in the order in which it was said
 * @param named of those, by paragraph of a statement, what somebody has named as where it was first asked for
 * @param takenBack what was named so, and is not any more
 * @param isTold whether the text tells who asked for what
 */
public record LifeBegins(
        List<ParagraphSource> asked, Map<UUID, FirstAsked> named, List<TakenBack> takenBack, boolean isTold) {

    public record TakenBack(FirstAsked named, ParagraphSource source) {}
}
