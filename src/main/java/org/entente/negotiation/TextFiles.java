package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.AkomaNtoso;
import org.entente.documents.Press;
import org.entente.documents.WordWriting;
import org.entente.languages.Language;
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
    private final Concordances concordances;
    private final LaterCorrections corrections;
    private final KindsOfTexts kinds;
    private final MarksCopies marks;
    private final TextReadings readings;
    private final Press press;
    private final Templates templates;

    TextFiles(
            TextVersions versions,
            TextLines lines,
            Concordances concordances,
            LaterCorrections corrections,
            KindsOfTexts kinds,
            MarksCopies marks,
            TextReadings readings,
            Press press,
            Templates templates) {
        this.versions = versions;
        this.lines = lines;
        this.concordances = concordances;
        this.corrections = corrections;
        this.kinds = kinds;
        this.marks = marks;
        this.readings = readings;
        this.press = press;
        this.templates = templates;
    }

    /**
     * What every form of a version shows.
     *
     * @param head for whom this copy is, and that it is fictitious, where it is
     * @param behind how far the language lags behind the original, as a sentence; "" where it does not
     * @param corrections what was put right in this language since the text was adopted, a sentence for each
     */
    private record Copy(
            NegotiatedText text,
            TextVersion version,
            List<TextLine> lines,
            Language language,
            List<String> head,
            String behind,
            List<String> corrections) {

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
        readings.noteVersion(reader, text, version);
        var language = Language.of(code).orElse(text.language());
        var worded = lines.of(text, version, language);
        var corrected = corrections.of(text, version, ui).stream()
                .filter(each -> each.language() == language)
                .map(each -> each.told(ui, worded))
                .toList();
        var copy = new Copy(
                text, version, worded, language, marks.head(ui, text, language), behind(ui, text, worded), corrected);
        var name = "text-" + id.toString().substring(0, 8) + "-v" + number + "-" + language.code() + "." + ending;
        return switch (ending) {
            case "pdf" -> Download.of(name, "application/pdf", pdf(ui, copy));
            case "docx" -> Download.of(name, WordWriting.MEDIA_TYPE, word(ui, copy));
            case "txt" -> Download.of(name, "text/plain;charset=UTF-8", plain(ui, copy));
            default -> Download.of(name, "application/akn+xml", akomaNtoso(ui, copy));
        };
    }

    /** How far the language lags behind the original; "" where it does not. */
    private static String behind(Ui ui, NegotiatedText text, List<TextLine> worded) {
        var lagging = worded.stream().filter(TextLine::lags).count();
        return lagging == 0
                ? ""
                : ui.localize("negotiation.lags_behind", text.language().endonym(), lagging);
    }

    /** What a paragraph says of itself in a language that lags behind. */
    private static String lags(Ui ui, TextLine line, Copy copy) {
        return ui.localize(line.language() == copy.language() ? "negotiation.lags" : "negotiation.untranslated");
    }

    private byte[] pdf(Ui ui, Copy copy) {
        var html = new StringOutput();
        templates
                .negotiationPrint(
                        ui,
                        copy.title(),
                        String.join(" · ", called(ui, copy)),
                        copy.language(),
                        copy.head(),
                        copy.lines(),
                        copy.corrections(),
                        table(ui, copy))
                .render(html);
        return press.pdf(html.toString(), copy.language());
    }

    /** What it is called and, where it does, how far it lags: beside the number of the page nobody takes that for its words. */
    private static List<String> called(Ui ui, Copy copy) {
        var called = copy.version().called(ui);
        return copy.behind().isEmpty() ? List.of(called) : List.of(called, copy.behind());
    }

    /** Which numbers became which since the version before; none where there is none. */
    private List<List<String>> table(Ui ui, Copy copy) {
        return concordances
                .of(copy.text(), copy.version(), copy.language())
                .map(concordance -> concordance.table(ui))
                .orElse(List.of());
    }

    private byte[] word(Ui ui, Copy copy) {
        var table = table(ui, copy);
        return WordWriting.of(copy.title(), copy.language(), writing -> {
            // What it is called stands with the marks at the head of each page: it is none of its words.
            writing.header(Stream.concat(copy.head().stream(), called(ui, copy).stream())
                    .toList());
            for (var line : copy.lines()) {
                var heads = isHeading(line.provision().kind());
                var paragraph = heads ? writing.heading("", 2) : writing.paragraph(SIZE);
                writing.indent(paragraph, line.provision().level());
                if (!line.printed().isEmpty()) writing.run(paragraph, line.printed() + " ", SIZE, heads);
                writing.in(line.language()).run(paragraph, line.words(), SIZE, heads);
                if (!line.lags()) continue;
                var own = writing.in(ui.language());
                own.run(own.paragraph(SMALL), lags(ui, line, copy), SMALL, false);
            }
            var own = writing.in(ui.language());
            if (!copy.corrections().isEmpty()) {
                own.heading(ui.localize("negotiation.corrected"), 2);
                own.table(copy.corrections().stream().map(List::of).toList());
            }
            if (table.isEmpty()) return;
            own.heading(ui.localize("negotiation.concordance"), 2);
            own.table(table);
        });
    }

    private static byte[] plain(Ui ui, Copy copy) {
        var text = new StringBuilder();
        for (var line : copy.head()) text.append(line).append("\n\n");
        if (!copy.behind().isEmpty()) text.append('[').append(copy.behind()).append("]\n\n");
        for (var line : copy.lines()) {
            text.append("    ".repeat(line.provision().level()));
            if (!line.printed().isEmpty()) text.append(line.printed()).append(' ');
            text.append(line.words()).append("\n\n");
            if (line.lags()) text.append('[').append(lags(ui, line, copy)).append("]\n\n");
        }
        for (var each : copy.corrections()) text.append(each).append("\n\n");
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private byte[] akomaNtoso(Ui ui, Copy copy) {
        var kind = kinds.of(copy.text(), copy.version());
        var identification =
                TextInAkomaNtoso.identification(copy.text(), copy.version(), kind, copy.language(), copy.title());
        var head = new ArrayList<>(copy.head());
        // Its paragraphs have no place to say it for themselves.
        var lagging =
                copy.lines().stream().filter(TextLine::lags).map(TextLine::name).toList();
        if (!lagging.isEmpty()) head.add(copy.behind() + " – " + ParagraphName.told(ui, lagging));
        var structured = TextInAkomaNtoso.of(copy.language(), head, copy.corrections(), copy.lines());
        return AkomaNtoso.of(identification, structured).bytes();
    }

    private static boolean isHeading(ProvisionKind kind) {
        return kind == ProvisionKind.TITLE || kind == ProvisionKind.HEADING || kind == ProvisionKind.ANNEX;
    }
}
