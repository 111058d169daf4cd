package org.entente.documents.intake;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.entente.chronicle.Actors;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.documents.FileStore;
import org.entente.documents.record.Documents;
import org.entente.web.Delegate;
import org.entente.web.Download;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** Looking at what was read of a file, putting it right, and saying that it is so; for officers. */
@Controller
class ItemPages {

    private static final String CONFIRM = "confirm";

    private final Items items;
    private final Deliveries deliveries;
    private final Confirms confirms;
    private final Documents documents;
    private final Actors actors;
    private final FileStore files;
    private final WorksOffTheQueue queue;
    private final Readings readings;
    private final Histories histories;
    private final Templates templates;

    ItemPages(
            Items items,
            Deliveries deliveries,
            Confirms confirms,
            Documents documents,
            Actors actors,
            FileStore files,
            WorksOffTheQueue queue,
            Readings readings,
            Histories histories,
            Templates templates) {
        this.items = items;
        this.deliveries = deliveries;
        this.confirms = confirms;
        this.documents = documents;
        this.actors = actors;
        this.files = files;
        this.queue = queue;
        this.readings = readings;
        this.histories = histories;
        this.templates = templates;
    }

    @GetMapping("/documents/incoming/items/{id}")
    View show(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam(defaultValue = "") String saved) {
        var item = items.get(officer, id);
        readings.note(officer, item.path());
        var draft = confirms.draft(item);
        return new Page(page(ui, item, draft, draft.facts().typed(), from, !saved.isEmpty(), new Mistakes()));
    }

    /** What was typed is saved in any case, so that no mistake elsewhere on the page loses it. */
    @PostMapping("/documents/incoming/items/{id}")
    View putRight(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "1") int from,
            @RequestParam(defaultValue = "-1") long lock,
            @RequestParam(defaultValue = "") String act,
            @RequestParam Map<String, String> typed) {
        var item = items.get(officer, id);
        if (!item.mayBePutRight()) throw new RuleBroken(Refusal.NOTHING_TO_CONFIRM);
        // To say that it is so enters it into the record; it is asked before anything is saved, and then sent again.
        if (act.equals(CONFIRM)) factor.demand();
        var mistakes = new Mistakes();
        var draft = typed(confirms.draft(item), item, typed, mistakes);
        items.save(item, draft, lock);
        var saved = items.get(officer, id);
        if (act.equals(CONFIRM)) demandWhatIsNeeded(item, draft, mistakes);
        if (mistakes.none() && !act.equals(CONFIRM)) return Redirect.to(item.path() + "?saved=yes&from=" + from);
        if (mistakes.none()) {
            try {
                return Redirect.to(confirms.confirm(officer, saved, draft).lastingPath());
            } catch (NotEntered told) {
                mistakes.on(
                        "symbol", told.reason().key(), told.reason().arguments().toArray());
            }
        }
        var facts = item.text() == null ? typed : draft.facts().typed();
        return Page.again(page(ui, saved, draft, facts, from, false, mistakes));
    }

    /** The file as it came. */
    @GetMapping("/documents/incoming/items/{id}/file")
    ResponseEntity<FileSystemResource> file(Delegate officer, @PathVariable UUID id) {
        var item = items.get(officer, id);
        if (!item.hasFile()) throw new NoSuchElementException();
        readings.note(officer, item.path());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .header(HttpHeaders.CONTENT_DISPOSITION, Download.named(item.fileName()))
                .header(Download.POLICY, Download.SANDBOX)
                .body(new FileSystemResource(files.path(item.hash())));
    }

    @PostMapping("/documents/incoming/items/{id}/reading")
    View readAgain(Delegate officer, @PathVariable UUID id) {
        var item = items.get(officer, id);
        if (!item.mayBeReadAgain()) throw new RuleBroken(Refusal.NOT_TO_BE_READ_AGAIN);
        items.readAgain(item, officer.person());
        queue.wake();
        return Redirect.to("/documents/incoming/" + item.delivery());
    }

    @PostMapping("/documents/incoming/items/{id}/setting-aside")
    View setAside(Delegate officer, @PathVariable UUID id) {
        var item = items.get(officer, id);
        if (item.state() != Item.State.LOOK) throw new RuleBroken(Refusal.NOTHING_TO_CONFIRM);
        if (confirms.stands(item)) throw new RuleBroken(Refusal.STANDS_IN_RECORD);
        items.setAside(item, officer.person());
        return Redirect.to("/documents/incoming");
    }

    /** The facts of what is in the record are changed on the document's own pages. */
    private static Draft typed(Draft before, Item item, Map<String, String> typed, Mistakes mistakes) {
        var blocks = PutRight.blocks(before.blocks(), typed);
        if (item.text() != null) return before.with(blocks);
        var related = new Facts("", "", "", "", "", "", "", before.facts().relations());
        return new Draft(Typed.facts(typed, mistakes).or(related), blocks, before.leftOut());
    }

    private static void demandWhatIsNeeded(Item item, Draft draft, Mistakes mistakes) {
        if (item.text() != null) return;
        var facts = draft.facts();
        if (!facts.tellsDocument()) mistakes.on("symbol", "web.mistake.missing");
        if (facts.language().isEmpty()) mistakes.on("language", "web.mistake.missing");
        if (facts.symbol().equals(Facts.NONE) && facts.title().isEmpty()) mistakes.on("title", "web.mistake.missing");
    }

    private JteModel page(
            Ui ui, Item item, Draft draft, Map<String, String> facts, int from, boolean saved, Mistakes mistakes) {
        var first = Math.max(1, Math.min(from, Math.max(1, draft.blocks().size())));
        var document =
                item.document() == null ? null : documents.find(item.document()).orElse(null);
        return templates.documentsItem(
                ui,
                item,
                deliveries.get(item.delivery()),
                draft,
                document,
                facts,
                first,
                confirms.stands(item),
                by(ui, item),
                saved,
                mistakes,
                histories.of(ui, item.path()));
    }

    private String by(Ui ui, Item item) {
        return Optional.ofNullable(item.lookedBy())
                .flatMap(person -> actors.name(person, ui.reader()))
                .orElse("");
    }
}
