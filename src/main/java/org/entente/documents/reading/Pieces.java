package org.entente.documents.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;

/**
 * What a file holds, in its paragraphs.
 *
 * @param language where the file says so
 * @param said what the file says of itself apart from its text
 * @param pictures pages that are pictures without text
 */
record Pieces(
        List<Piece> pieces,
        List<String> leftOut,
        Optional<Language> language,
        Map<Metadatum, String> said,
        List<Integer> pictures) {}
