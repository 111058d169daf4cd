package org.entente.negotiation;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.entente.documents.Identification;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.languages.Language;
import org.entente.web.Dates;
import org.jspecify.annotations.Nullable;

/** A version as Akoma Ntoso has documents: what it is called there, and its paragraphs under the names that last. */
public final class TextInAkomaNtoso {

    private TextInAkomaNtoso() {}

    /** @param kind as {@link KindsOfTexts} says */
    public static Identification identification(
            NegotiatedText text, TextVersion version, String kind, Language language, String title) {
        var symbol = version.symbol().isEmpty() ? text.id() + "/" + version.number() : version.symbol();
        return new Identification(symbol, language, day(version.issuedAt()), title, kind, "");
    }

    private static String day(@Nullable Instant issued) {
        return issued == null ? "" : issued.atZone(Dates.NEW_YORK).toLocalDate().toString();
    }

    /** @param head for whom this copy is, and that it is fictitious, where it is */
    public static StructuredText of(Language language, List<String> head, List<TextLine> lines) {
        return of(language, head, List.of(), lines);
    }

    /**
     * The same of an adopted one.
     *
     * @param corrections what was put right in this language since then, a sentence for each
     */
    static StructuredText of(Language language, List<String> head, List<String> corrections, List<TextLine> lines) {
        var said = new EnumMap<Metadatum, String>(Metadatum.class);
        if (!head.isEmpty()) said.put(Metadatum.DISTRIBUTION, String.join(" ", head));
        if (!corrections.isEmpty()) said.put(Metadatum.CORRECTED, String.join(" ", corrections));
        var blocks = lines.stream().map(ProvisionBlocks::of).toList();
        return new StructuredText(Optional.of(language), said, blocks, List.of());
    }
}
