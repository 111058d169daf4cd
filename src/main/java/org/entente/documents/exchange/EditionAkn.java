package org.entente.documents.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.FileStore;
import org.entente.documents.Identification;
import org.entente.documents.StructuredText;
import org.entente.documents.StructuredText.Metadatum;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.TextFile;
import org.entente.documents.record.Texts;
import org.springframework.stereotype.Component;

/** An edition in Akoma Ntoso: what came as such goes out as it came, with what was put right; all else is written anew. */
@Component
class EditionAkn {

    private final Documents documents;
    private final Texts texts;
    private final FileStore files;

    EditionAkn(Documents documents, Texts texts, FileStore files) {
        this.documents = documents;
        this.texts = texts;
        this.files = files;
    }

    byte[] of(Edition edition) {
        return asItCame(edition)
                .orElseGet(() -> AkomaNtoso.of(identification(edition), text(edition)))
                .bytes();
    }

    /** Not a copy that has to say for whom it is; the file as it came is there beside it. */
    private Optional<AkomaNtoso> asItCame(Edition edition) {
        if (!edition.head().isEmpty()) return Optional.empty();
        return texts.files(edition.text().id()).stream()
                .filter(file -> file.kind() == TextFile.Kind.AKN)
                .findFirst()
                .map(file -> AkomaNtoso.read(bytes(file)))
                .flatMap(came -> came.corrected(edition.blocks()));
    }

    private byte[] bytes(TextFile file) {
        try {
            return Files.readAllBytes(files.path(file.sha256()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StructuredText text(Edition edition) {
        var head = String.join(" ", edition.head());
        var said = head.isEmpty() ? Map.<Metadatum, String>of() : Map.of(Metadatum.DISTRIBUTION, head);
        return new StructuredText(Optional.of(edition.language()), said, edition.blocks(), List.of());
    }

    private Identification identification(Edition edition) {
        var document = edition.document();
        var organ = Citation.of(document, edition.text(), edition.site()).organ();
        return new Identification(
                Objects.requireNonNullElse(document.symbol(), document.id().toString()),
                edition.language(),
                Objects.requireNonNullElse(document.dated(), ""),
                edition.title(),
                document.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                organ.orElse(Objects.requireNonNullElse(document.body(), "")),
                aliases(document));
    }

    /** A provisional number stays one when the symbol comes. */
    private Map<String, String> aliases(Document document) {
        var aliases = new LinkedHashMap<String, String>();
        for (var alias : documents.aliases(document.id()))
            aliases.put(alias.symbol(), alias.kind().name().toLowerCase(Locale.ROOT));
        return aliases;
    }
}
