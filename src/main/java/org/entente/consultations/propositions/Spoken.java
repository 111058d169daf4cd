package org.entente.consultations.propositions;

import java.util.List;
import org.entente.consultations.Quoted;
import org.jspecify.annotations.Nullable;

/**
 * A position in the words of a page.
 *
 * @param who as the consultation's rule lets the reader know
 * @param through the group through which a State is counted; empty where it speaks itself
 * @param position none where nothing was said, or groups differ
 * @param paragraphs that show it, as far as they stand and the reader may read them
 */
public record Spoken(
        String who, String through, Voice voice, @Nullable Position position, List<Quoted> paragraphs) {}
