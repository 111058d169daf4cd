package org.entente.negotiation;

import gg.jte.generated.entente.Templates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import org.entente.documents.SentFile;
import org.entente.documents.Unreadable;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Versions are begun, taken from words or a file that somebody wrote elsewhere, given up, and issued. */
@Controller
class VersionKeepingPages {

    private static final Map<Unreadable.Reason, String> UNREADABLE =
            Map.of(Unreadable.Reason.TOO_MANY, "negotiation.mistake.too_long");

    private static final int LONGEST = 5_000_000;

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final KeepsTexts keeps;
    private final ReadsProvisions reads;
    private final TextReadings readings;
    private final Templates templates;

    VersionKeepingPages(
            NegotiatedTexts texts,
            TextVersions versions,
            KeepsTexts keeps,
            ReadsProvisions reads,
            TextReadings readings,
            Templates templates) {
        this.texts = texts;
        this.versions = versions;
        this.keeps = keeps;
        this.reads = reads;
        this.readings = readings;
        this.templates = templates;
    }

    @PostMapping("/texts/{id}/draft")
    View begin(Delegate rapporteur, @PathVariable UUID id) {
        var text = texts.keptBy(rapporteur, id);
        keeps.beginNext(text, rapporteur.person());
        return Redirect.to(text.draftPath());
    }

    @GetMapping("/texts/{id}/draft/words")
    View read(Ui ui, Delegate rapporteur, @PathVariable UUID id) {
        var text = texts.keptBy(rapporteur, id);
        readings.notePrepared(ui.reader(), text.draftPath());
        return new Page(templates.negotiationWords(ui, text, draft(text), "", new Mistakes()));
    }

    /** Words that were pasted, or a file; the file where both came. */
    @PostMapping("/texts/{id}/draft/words")
    View read(
            Ui ui,
            Delegate rapporteur,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            @RequestParam(defaultValue = "") String known,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        var text = texts.keptBy(rapporteur, id);
        // What holds where nothing is in preparation any more: the words are refused then, and kept.
        var held = versions.draft(id).or(() -> versions.current(id)).orElseThrow(NoSuchElementException::new);
        var mistakes = new Mistakes().atMost("words", words, LONGEST);
        var sent = file == null || file.isEmpty() ? null : file;
        if (sent == null && words.isBlank()) mistakes.on("words", "negotiation.mistake.words_or_file");
        if (mistakes.none()) {
            try {
                var name = sent == null ? "" : SentFile.name(sent);
                var read = sent == null ? read(Visible.back(words)) : read(sent, name);
                if (keeps.read(text, TextVersion.knownLock(known), read, name, rapporteur))
                    return Redirect.to(text.draftPath());
                mistakes.on("words", "web.mistake.overtaken");
                return new Page(
                        templates.negotiationWords(ui, text, draft(text), words, mistakes), HttpStatus.CONFLICT);
            } catch (Unreadable unreadable) {
                mistakes.on(sent == null ? "words" : "file", unreadable.key(UNREADABLE));
            } catch (RuleBroken refused) {
                mistakes.on("words", refused.refusal().key(), refused.arguments());
                return new Page(templates.negotiationWords(ui, text, held, words, mistakes), HttpStatus.CONFLICT);
            }
        }
        return Page.again(templates.negotiationWords(ui, text, held, words, mistakes));
    }

    private List<Provision> read(MultipartFile file, String name) throws IOException {
        return read(name, beside -> file.transferTo(beside));
    }

    private List<Provision> read(String words) throws IOException {
        return read("words.txt", beside -> Files.writeString(beside, words));
    }

    private interface Writing {
        void to(Path file) throws IOException;
    }

    /** The process that reads takes files; this one is there while it does. */
    private List<Provision> read(String name, Writing writing) throws IOException {
        var beside = Files.createTempFile("text", null);
        try {
            writing.to(beside);
            return reads.of(beside, name);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    @PostMapping("/texts/{id}/draft/issue")
    View issue(Ui ui, Delegate rapporteur, SecondFactor factor, @PathVariable UUID id) {
        var text = texts.keptBy(rapporteur, id);
        var draft = draft(text);
        factor.demand();
        RuleBroken.telling(at -> ui.moment(at), () -> keeps.issue(text, rapporteur.person()));
        return Redirect.to(draft.path());
    }

    @PostMapping("/texts/{id}/draft/discard")
    View discard(Delegate rapporteur, @PathVariable UUID id) {
        var text = texts.keptBy(rapporteur, id);
        keeps.discard(text, rapporteur);
        return Redirect.to(text.path());
    }

    private TextVersion draft(NegotiatedText text) {
        text.mustBeOpen();
        return versions.draft(text.id()).orElseThrow(() -> new RuleBroken(Refusal.NO_DRAFT));
    }
}
