package org.entente.documents;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.languages.Language;

/**
 * A text with its structure, as it was read from a file.
 *
 * @param metadata what the file says of itself, only where it does
 * @param leftOut lines that belong to the page and not to the text: numbers, running heads
 */
public record StructuredText(
        Optional<Language> language, Map<Metadatum, String> metadata, List<Block> blocks, List<String> leftOut) {

    /** What a file may say of itself. */
    public enum Metadatum {
        SYMBOL,
        TITLE,
        /** An ISO 8601 date as far as it is known: {@code 2015}, {@code 2015-07}, {@code 2015-07-22}. */
        DATE,
        /** The organ or body, as printed. */
        BODY,
        SESSION,
        AGENDA_ITEM,
        /** How it was distributed, as printed, such as General or Limited. */
        DISTRIBUTION,
        /** The codes of the languages in which it was written, with spaces between them. */
        ORIGINAL,
        /** What was put right in it since it was adopted, in sentences. */
        CORRECTED,
        /** Pages that are pictures, such as {@code 3, 7-9}: what stands on them was not read. */
        PAGES_WITHOUT_TEXT,
        /** What the schema of Akoma Ntoso asks of every document and the file does not have. */
        AKN_MISSING,
        /** Names that several parts of one document bear in Akoma Ntoso. */
        AKN_NAMES
    }
}
