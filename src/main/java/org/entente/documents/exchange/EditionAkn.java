package org.entente.documents.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
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
                .flatMap(came -> came.corrected(edition.blocks()).map(right -> named(edition, came, right)));
    }

    /** A later edition is another expression, unless its file says so itself. */
    private AkomaNtoso named(Edition edition, AkomaNtoso came, AkomaNtoso right) {
        var number = edition.text().edition();
        var isPutRight = !Arrays.equals(came.bytes(), right.bytes());
        var isNamedAsTheFirst = came.expression().equals(first(edition).expression());
        return number > 1 && (isPutRight || isNamedAsTheFirst) ? right.inEdition(number) : right;
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

    /** Dated by its correction, and where none is known as its words were issued. */
    private Identification identification(Edition edition) {
        var text = edition.text();
        var first = first(edition);
        if (text.edition() == 1) return first;
        var on = Optional.ofNullable(text.corrected()).or(() -> Optional.ofNullable(text.issued()));
        return first.inEdition(text.edition(), on.orElse(first.date()));
    }

    /** As the first edition in its language was called from the beginning. */
    private Identification first(Edition edition) {
        var document = edition.document();
        var organ = Citation.of(document, edition.text(), edition.site()).organ();
        var dated = Objects.requireNonNullElse(document.dated(), "");
        return new Identification(
                Objects.requireNonNullElse(document.symbol(), ""),
                document.id().toString(),
                Objects.requireNonNullElse(document.body(), ""),
                edition.language(),
                dated,
                edition.title(),
                document.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                organ.orElse(Objects.requireNonNullElse(document.body(), "")),
                aliases(document),
                1,
                dated);
    }

    /** A provisional number stays one when the symbol comes. */
    private Map<String, String> aliases(Document document) {
        var aliases = new LinkedHashMap<String, String>();
        for (var alias : documents.aliases(document.id()))
            aliases.put(alias.symbol(), alias.kind().name().toLowerCase(Locale.ROOT));
        return aliases;
    }
}
