package org.entente.negotiation.adoption;

import java.util.List;
import java.util.UUID;
import org.entente.languages.Language;

/**
 * What a State says, in its own language.
 *
 * @param paragraphs of which; none is of the text as a whole
 * @param words may be empty
 */
record DeclaredWords(List<UUID> paragraphs, String words, Language language) {}
