package org.entente.documents.exchange;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.record.Text;
import org.entente.web.Download;
import org.entente.web.Reader;
import org.entente.web.SiteAddress;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** At the permanent address of a document, a language, an edition or a paragraph, the form that {@code format} names. */
@Controller
class Forms {

    private final Addresses addresses;
    private final Freshness freshness;
    private final EditionPdf pdf;
    private final EditionAkn akn;
    private final SiteAddress site;

    Forms(Addresses addresses, Freshness freshness, EditionPdf pdf, EditionAkn akn, SiteAddress site) {
        this.addresses = addresses;
        this.freshness = freshness;
        this.pdf = pdf;
        this.akn = akn;
        this.site = site;
    }

    @GetMapping(path = "/documents/{*symbol}", params = "format")
    @Nullable
    ResponseEntity<byte[]> document(
            Ui ui,
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String symbol,
            @RequestParam String format,
            @RequestParam(required = false) @Nullable String language,
            @RequestParam(required = false) @Nullable Integer edition) {
        var form = form(format);
        var document = addresses.document(reader, symbol.substring(1));
        if (!document.path().equals("/documents" + symbol))
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create(ui.link(document.path()) + "?" + request.getQueryString()))
                    .build();
        var text = addresses.text(document, language, edition, ui.language());
        var textId = text.map(Text::id).orElse(document.id());
        if (freshness.isUnchanged(request, response, reader, document, form, textId, language == null, ui.language()))
            return null;
        if (form.isCitation()) {
            // Where no language is asked for, the document is cited whatever its language.
            var cited = language == null && edition == null
                    ? Citation.of(document, ui.language(), site.of(request))
                    : Citation.of(document, text.orElseThrow(NoSuchElementException::new), site.of(request));
            return citation(cited, form);
        }
        var chosen = addresses.edition(document, text.orElseThrow(NoSuchElementException::new), site.of(request));
        return Download.of(chosen.fileName(form.ending()), form.mediaType(), content(chosen, form));
    }

    @GetMapping(path = "/documents/paragraphs/{id}", params = "format")
    @Nullable
    ResponseEntity<byte[]> paragraph(
            Reader reader,
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable UUID id,
            @RequestParam String format) {
        var form = form(format);
        var cited = addresses.paragraph(reader, id, site.of(request));
        if (freshness.isUnchanged(request, response, reader, cited.document(), form, id)) return null;
        if (form.isCitation()) return citation(cited, form);
        if (form != Form.TXT || cited.paragraph() == null) throw new NoSuchElementException();
        var words = EditionPlain.line(cited.paragraph().block()) + "\n\n" + InWords.of(cited) + "\n";
        return Download.of(cited.key() + ".txt", form.mediaType(), words.getBytes(StandardCharsets.UTF_8));
    }

    private byte[] content(Edition edition, Form form) {
        return switch (form) {
            case PDF -> pdf.of(edition);
            case DOCX -> EditionWord.of(edition);
            case AKN -> akn.of(edition);
            default -> EditionPlain.of(edition).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static ResponseEntity<byte[]> citation(Citation cited, Form form) {
        var written = switch (form) {
            case BIB -> BibTex.of(cited);
            case RIS -> Ris.of(cited);
            default -> Csl.of(cited);
        };
        return Download.of(
                cited.key() + "." + form.ending(), form.mediaType(), written.getBytes(StandardCharsets.UTF_8));
    }

    private static Form form(String word) {
        return Form.of(word).orElseThrow(NoSuchElementException::new);
    }
}
