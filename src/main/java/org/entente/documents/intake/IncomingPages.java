package org.entente.documents.intake;

import gg.jte.generated.entente.Templates;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.documents.FileStore;
import org.entente.documents.SentFile;
import org.entente.documents.Unreadable;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;

/** Sending documents, and seeing how far what was sent is; for officers. */
@Controller
class IncomingPages {

    private final Deliveries deliveries;
    private final Items items;
    private final FileStore files;
    private final WorksOffTheQueue queue;
    private final Readings readings;
    private final Histories histories;
    private final Templates templates;

    IncomingPages(
            Deliveries deliveries,
            Items items,
            FileStore files,
            WorksOffTheQueue queue,
            Readings readings,
            Histories histories,
            Templates templates) {
        this.deliveries = deliveries;
        this.items = items;
        this.files = files;
        this.queue = queue;
        this.readings = readings;
        this.histories = histories;
        this.templates = templates;
    }

    @GetMapping("/documents/incoming")
    View list(Ui ui, Delegate officer) {
        officer.asOfficer();
        readings.note(officer, "/documents/incoming");
        return new Page(templates.documentsIncoming(ui, items.toBeLookedAt(), deliveries.newest()));
    }

    @GetMapping("/documents/incoming/new")
    View form(Ui ui, Delegate officer, @RequestParam(defaultValue = "") String kept) {
        officer.asOfficer();
        var unsent = deliveries.unsent(kept, officer.person()).orElse(null);
        return new Page(templates.documentsIncomingForm(ui, unsent, Map.of(), new Mistakes()));
    }

    /** What was sent is kept before anything in the form is judged. */
    @PostMapping("/documents/incoming")
    View send(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @RequestParam(name = "file", required = false) MultipartFile @Nullable [] sent,
            @RequestParam(defaultValue = "") String kept,
            @RequestParam Map<String, String> typed)
            throws IOException {
        officer.asOfficer();
        var mistakes = new Mistakes();
        var delivery = kept(officer, kept, kept(sent, mistakes));
        var facts = Typed.facts(typed, mistakes);
        if (delivery == null) mistakes.on("file", "intake.mistake.no_file");
        if (delivery == null || !mistakes.none())
            return Page.again(templates.documentsIncomingForm(ui, delivery, typed, mistakes));
        // What is read without a doubt stands in the record at once; the files stay where they are meanwhile.
        factor.demandKeeping(delivery.id());
        deliveries.send(delivery, facts);
        queue.wake();
        return Redirect.to(delivery.path());
    }

    @GetMapping("/documents/incoming/{id}")
    View show(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String state,
            @RequestParam(defaultValue = "0") int after) {
        officer.asOfficer();
        var wished = Arrays.stream(Item.State.values())
                .filter(each -> each.name().equals(state))
                .findFirst()
                .orElse(null);
        var from = Math.max(0, after);
        var delivery = deliveries.get(id);
        readings.note(officer, delivery.path());
        var history = histories.of(ui, delivery.path());
        return new Page(templates.documentsDelivery(ui, delivery, items.of(id, wished, from), wished, from, history));
    }

    private List<KeptFile> kept(MultipartFile @Nullable [] sent, Mistakes mistakes) throws IOException {
        var kept = new ArrayList<KeptFile>();
        for (var file : sent == null ? new MultipartFile[0] : sent) {
            if (SentFile.name(file).isEmpty()) continue;
            try (var content = file.getInputStream()) {
                kept.add(new KeptFile(SentFile.name(file), files.keep(content).sha256()));
            } catch (Unreadable unreadable) {
                mistakes.on("file", unreadable.reason().key());
            }
        }
        return kept;
    }

    /** With what this person's form has kept before. */
    private @Nullable Delivery kept(Delegate officer, String earlier, List<KeptFile> files) {
        var unsent = deliveries.unsent(earlier, officer.person());
        if (unsent.isEmpty())
            return files.isEmpty() ? null : deliveries.keep(files.getFirst().name(), files, officer.person());
        deliveries.add(unsent.get(), files);
        return deliveries.get(unsent.get().id());
    }
}
