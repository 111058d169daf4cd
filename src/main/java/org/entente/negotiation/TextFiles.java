package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.Press;
import org.entente.documents.WordWriting;
import org.entente.languages.Language;
import org.entente.parties.AudienceText;
import org.entente.web.Download;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A version as PDF, Word, Akoma Ntoso and plain text, with the numbers of the page; in Akoma Ntoso with the ids of its paragraphs. */
@Controller
class TextFiles {

    private static final int SIZE = 22;
    private static final int SMALL = 18;

    private final TextVersions versions;
    private final TextLines lines;
    private final AudienceText audiences;
    private final TextReadings readings;
    private final Press press;
    private final Templates templates;

    TextFiles(
            TextVersions versions,
            TextLines lines,
            AudienceText audiences,
            TextReadings readings,
            Press press,
            Templates templates) {
        this.versions = versions;
        this.lines = lines;
        this.audiences = audiences;
        this.readings = readings;
        this.press = press;
        this.templates = templates;
    }

    /**
     * What every form of a version shows.
     *
     * @param head for whom this copy is, and that it is fictitious, where it is
     */
    private record Copy(
            NegotiatedText text, TextVersion version, List<TextLine> lines, Language language, List<String> head) {

        String title() {
            return text.titles().in(language);
        }
    }

    @GetMapping("/texts/{id}/versions/{number}/text.{ending:pdf|docx|akn[.]xml|txt}")
    ResponseEntity<byte[]> file(
            Ui ui,
            Reader reader,
            @PathVariable UUID id,
            @PathVariable int number,
            @PathVariable String ending,
            @RequestParam(name = "language", defaultValue = "") String code) {
        var text = readings.of(reader, id);
        var version = versions.get(text, number, reader);
        var language = Language.of(code).orElse(text.language());
        var copy = new Copy(text, version, lines.of(text, version, language), language, head(ui, text, language));
        var name = "text-" + id.toString().substring(0, 8) + "-v" + number + "-" + language.code() + "." + ending;
        return switch (ending) {
            case "pdf" -> Download.of(name, "application/pdf", pdf(ui, copy));
            case "docx" -> Download.of(name, WordWriting.MEDIA_TYPE, word(ui, copy));
            case "txt" -> Download.of(name, "text/plain;charset=UTF-8", plain(copy));
            default -> Download.of(name, "application/akn+xml", akomaNtoso(copy));
        };
    }

    private List<String> head(Ui ui, NegotiatedText text, Language language) {
        var head = new ArrayList<String>();
        if (text.fictitious()) head.add(ui.localize("web.fictitious"));
        var marking = audiences.marking(text.audience(), false, ui.reader());
        if (marking != null) head.add(marking.text(language));
        return head;
    }

    private byte[] pdf(Ui ui, Copy copy) {
        var html = new StringOutput();
        templates
                .negotiationPrint(copy.title(), copy.version().called(ui), copy.language(), copy.head(), copy.lines())
                .render(html);
        return press.pdf(html.toString(), copy.language());
    }

    private static byte[] word(Ui ui, Copy copy) {
        return WordWriting.of(copy.title(), copy.language(), writing -> {
            writing.header(copy.head());
            writing.line(copy.version().called(ui), SMALL, false);
            for (var line : copy.lines()) {
                var heads = isHeading(line.provision().kind());
                var paragraph = heads ? writing.heading("", 2) : writing.paragraph(SIZE);
                writing.indent(paragraph, line.provision().level());
                if (!line.printed().isEmpty()) writing.run(paragraph, line.printed() + " ", SIZE, heads);
                writing.in(line.language()).run(paragraph, line.words(), SIZE, heads);
            }
        });
    }

    private static byte[] plain(Copy copy) {
        var text = new StringBuilder();
        for (var line : copy.head()) text.append(line).append("\n\n");
        for (var line : copy.lines()) {
            text.append("    ".repeat(line.provision().level()));
            if (!line.printed().isEmpty()) text.append(line.printed()).append(' ');
            text.append(line.words()).append("\n\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] akomaNtoso(Copy copy) {
        var identification =
                TextInAkomaNtoso.identification(copy.text(), copy.version(), copy.language(), copy.title());
        return AkomaNtoso.of(identification, TextInAkomaNtoso.of(copy.language(), copy.head(), copy.lines()))
                .bytes();
    }

    private static boolean isHeading(ProvisionKind kind) {
        return kind == ProvisionKind.TITLE || kind == ProvisionKind.HEADING || kind == ProvisionKind.ANNEX;
    }
}
