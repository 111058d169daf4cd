package org.entente.consultations;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Names;

/**
 * One sentence that a rapporteur wrote, and the paragraphs that carry it.
 *
 * @param round in preparation of which version it was last changed, from 1
 * @param lock counts the saves
 */
public record Sentence(
        UUID id,
        UUID report,
        String element,
        int position,
        Names texts,
        Quantifier quantifier,
        List<UUID> paragraphs,
        int round,
        long lock) {}
