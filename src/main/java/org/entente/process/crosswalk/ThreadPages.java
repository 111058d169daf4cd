package org.entente.process.crosswalk;

import gg.jte.generated.entente.Templates;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.chronicle.Readings;
import org.entente.languages.Names;
import org.entente.process.Elements;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.process.bodies.Bodies;
import org.entente.web.Page;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** One element on one time line, for a newcomer to see where an idea came from, and for an officer before starting anything. */
@Controller
class ThreadPages {

    private final Elements elements;
    private final List<FollowsElements> rooms;
    private final Ties ties;
    private final FollowsTies tied;
    private final Bodies bodies;
    private final Readings readings;
    private final Templates templates;

    ThreadPages(
            Elements elements,
            List<FollowsElements> rooms,
            Ties ties,
            FollowsTies tied,
            Bodies bodies,
            Readings readings,
            Templates templates) {
        this.elements = elements;
        this.rooms = rooms;
        this.ties = ties;
        this.tied = tied;
        this.bodies = bodies;
        this.readings = readings;
        this.templates = templates;
    }

    @GetMapping("/elements/{code}/thread")
    View show(Ui ui, @PathVariable String code, @ModelAttribute ElementThread.Asked asked) {
        var element = elements.get(code);
        var steps = rooms.stream().flatMap(room -> room.of(code, ui).stream()).toList();
        var thread = noted(ElementThread.of(steps, asked), ui.reader());
        return new Page(templates.crosswalkThread(
                ui,
                element,
                thread,
                choices(ui, thread),
                belongsTo(thread),
                ui.reader().isOfficer() ? kept(ui, code, asked) : Map.of()));
    }

    /** {@code next} is what to ask for the steps behind with, as {@code after}. */
    @GetMapping("/api/v1/elements/{code}/thread")
    @ResponseBody
    Map<String, @Nullable Object> json(
            Reader reader, @PathVariable String code, @ModelAttribute ElementThread.Asked asked) {
        elements.get(code);
        var steps =
                rooms.stream().flatMap(room -> room.of(code, reader).stream()).toList();
        var thread = noted(ElementThread.of(steps, asked), reader);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("count", thread.chosen());
        json.put("steps", thread.steps());
        json.put("next", thread.next());
        return json;
    }

    /** What is shown and no more, before it is. */
    private ElementThread noted(ElementThread thread, Reader reader) {
        thread.steps().stream()
                .map(Step::noted)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(path -> readings.note(reader.signedIn(), path));
        return thread;
    }

    private Map<String, String> choices(Ui ui, ElementThread thread) {
        var choices = new LinkedHashMap<String, String>();
        bodies.processes().stream()
                .filter(process -> thread.processes().contains(process.id()))
                .forEach(process -> choices.put(process.id().toString(), ui.name(process.names())));
        choices.put(ElementThread.NONE, ui.localize("crosswalk.process.none"));
        if (thread.hasFictitious()) choices.put(ElementThread.DEMONSTRATION, ui.localize("crosswalk.demonstration"));
        return choices;
    }

    /** What processes and bodies of the steps are called, by their ids. */
    private Map<UUID, Names> belongsTo(ElementThread thread) {
        var names = new HashMap<UUID, Names>();
        thread.steps().stream()
                .map(Step::process)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> bodies.findProcess(id).ifPresent(process -> names.put(id, process.names())));
        thread.steps().stream()
                .map(Step::body)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> bodies.find(id).ifPresent(body -> names.put(id, body.names())));
        return names;
    }

    /** What can be untied, by the ids of the ties: each as the time line names it. */
    private Map<UUID, String> kept(Ui ui, String code, ElementThread.Asked asked) {
        var kept = new LinkedHashMap<UUID, String>();
        for (var tie : ties.of(code))
            tied.step(tie, ui.reader(), ui.language())
                    .filter(step -> step.fictitious() == asked.demonstration())
                    .findFirst()
                    .ifPresent(step -> kept.put(tie.id(), ui.name(step.title())));
        return kept;
    }
}
