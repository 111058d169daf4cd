package org.entente.negotiation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
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

    public static Identification identification(
            NegotiatedText text, TextVersion version, Language language, String title) {
        var symbol = version.symbol().isEmpty() ? text.id() + "/" + version.number() : version.symbol();
        return new Identification(symbol, language, day(version.issuedAt()), title, "draft resolution", "");
    }

    private static String day(@Nullable Instant issued) {
        return issued == null ? "" : issued.atZone(Dates.NEW_YORK).toLocalDate().toString();
    }

    /** @param head for whom this copy is, and that it is fictitious, where it is */
    public static StructuredText of(Language language, List<String> head, List<TextLine> lines) {
        var said =
                head.isEmpty() ? Map.<Metadatum, String>of() : Map.of(Metadatum.DISTRIBUTION, String.join(" ", head));
        var blocks = lines.stream().map(ProvisionBlocks::of).toList();
        return new StructuredText(Optional.of(language), said, blocks, List.of());
    }
}
