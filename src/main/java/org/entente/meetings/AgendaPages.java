package org.entente.meetings;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.chronicle.Histories;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.process.Element;
import org.entente.process.Elements;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Session;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.RuleBroken;
import org.entente.web.SecondFactor;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;

/** The agenda of a session: for everyone to read and print, for officers to keep and to have adopted. */
@Controller
public class AgendaPages {

    private static final int AMENDMENTS = 5;
    private static final int LONGEST = 4000;
    private static final int LONGEST_REASON = 500;

    private final Agenda agenda;
    private final Amendments amendments;
    private final KeepsAgendas keeps;
    private final Meetings meetings;
    private final Bodies bodies;
    private final Elements elements;
    private final Documents documents;
    private final Histories histories;
    private final Templates templates;

    AgendaPages(
            Agenda agenda,
            Amendments amendments,
            KeepsAgendas keeps,
            Meetings meetings,
            Bodies bodies,
            Elements elements,
            Documents documents,
            Histories histories,
            Templates templates) {
        this.agenda = agenda;
        this.amendments = amendments;
        this.keeps = keeps;
        this.meetings = meetings;
        this.bodies = bodies;
        this.elements = elements;
        this.documents = documents;
        this.histories = histories;
        this.templates = templates;
    }

    /** An item with the meetings that take it up, its elements by name, and those of its documents that are on record here. */
    public record Line(
            AgendaItem item, List<Meeting> meetings, List<Element> elements, Map<String, String> documents) {}

    @GetMapping("/sessions/{id}/agenda")
    View show(Ui ui, @PathVariable UUID id) {
        var session = bodies.session(id);
        var here = meetings.of(id).stream().collect(Collectors.toMap(Meeting::id, Function.identity()));
        var taken = agenda.meetings(id);
        var known = elements.all().stream().collect(Collectors.toMap(Element::code, Function.identity()));
        var lines = new ArrayList<Line>();
        for (var item : agenda.of(id)) {
            lines.add(new Line(
                    item,
                    taken.getOrDefault(item.id(), List.of()).stream()
                            .map(here::get)
                            .toList(),
                    item.elements().stream()
                            .filter(known::containsKey)
                            .map(known::get)
                            .toList(),
                    paths(ui, item)));
        }
        var adoption = agenda.adoption(id).orElse(null);
        var adoptedAt = adoption == null ? null : here.get(adoption.meeting());
        return new Page(templates.meetingsAgenda(
                ui,
                session,
                lines,
                adoption,
                adoptedAt,
                amendments.corrections(id),
                agenda.revisions(id),
                histories.of(ui, session.path() + "/agenda")));
    }

    /** By symbol, the page of each document that the reader may read; without one, the symbol stands alone. */
    private Map<String, String> paths(Ui ui, AgendaItem item) {
        var paths = new LinkedHashMap<String, String>();
        for (var symbol : item.symbols()) {
            var path = Symbol.parse(symbol)
                    .flatMap(parsed -> documents.called(ui.reader(), parsed))
                    .map(Document::path)
                    .orElse("");
            paths.put(symbol, path);
        }
        return paths;
    }

    @GetMapping("/api/v1/sessions/{id}/agenda")
    @ResponseBody
    Map<String, @Nullable Object> json(@PathVariable UUID id) {
        var taken = agenda.meetings(id);
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("session", bodies.session(id).id());
        var adoption = agenda.adoption(id);
        json.put("adoptedAt", adoption.map(AgendaAdoption::at).orElse(null));
        json.put("adoptedAtMeeting", adoption.map(AgendaAdoption::meeting).orElse(null));
        json.put(
                "oralAmendments",
                adoption.map(AgendaAdoption::amendments).orElse(List.of()).stream()
                        .map(each -> Map.of("language", each.language().code(), "text", each.text()))
                        .toList());
        json.put("items", agenda.of(id).stream().map(item -> json(item, taken)).toList());
        json.put(
                "revisions",
                agenda.revisions(id).stream().map(AgendaPages::json).toList());
        return json;
    }

    private static Map<String, @Nullable Object> json(AgendaRevision revision) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("item", revision.item());
        json.put("what", revision.what());
        json.put("reason", revision.reason());
        json.put("language", revision.language().code());
        json.put("at", revision.at());
        return json;
    }

    private static Map<String, @Nullable Object> json(AgendaItem item, Map<UUID, List<UUID>> taken) {
        var json = MeetingsApi.item(item);
        json.put("parent", item.parent());
        json.put("meetings", taken.getOrDefault(item.id(), List.of()));
        return json;
    }

    @GetMapping("/sessions/{id}/agenda/items/new")
    View add(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var session = bodies.session(id);
        return new Page(form(ui, session, null, AgendaItemForm.blank(agenda.of(id)), new Mistakes()));
    }

    @PostMapping("/sessions/{id}/agenda/items")
    View add(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var session = bodies.session(id);
        var form = new AgendaItemForm(typed);
        var items = agenda.of(id);
        var mistakes = form.mistakes(items, null, codes(), isAdopted(id), ui.language());
        if (!mistakes.none()) return Page.again(form(ui, session, null, form, mistakes));
        var item = form.applied(UUID.randomUUID(), id, items.size() + 1);
        try {
            keeps.add(item, form.after(), form.value("reason"), ui.language(), officer);
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("number", "web.mistake.overtaken");
            return new Page(form(ui, session, null, form, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(session.path() + "/agenda#item-" + item.id());
    }

    @GetMapping("/agenda-items/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id) {
        var item = agenda.keptBy(officer, id);
        var form = AgendaItemForm.of(item, agenda.of(item.session()));
        return new Page(form(ui, bodies.session(item.session()), item, form, new Mistakes()));
    }

    @PostMapping("/agenda-items/{id}/change")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var before = agenda.keptBy(officer, id);
        var session = bodies.session(before.session());
        var form = new AgendaItemForm(typed);
        var mistakes = form.mistakes(agenda.of(session.id()), id, codes(), isAdopted(session.id()), ui.language());
        if (!mistakes.none()) return Page.again(form(ui, session, before, form, mistakes));
        try {
            var item = form.applied(id, session.id(), before.position());
            keeps.change(before, item, form.after(), form.value("reason"), ui.language(), officer);
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("number", "web.mistake.overtaken");
            var current = agenda.get(id);
            return new Page(form(ui, session, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(session.path() + "/agenda#item-" + id);
    }

    @GetMapping("/agenda-items/{id}/removal")
    View remove(Ui ui, Delegate officer, @PathVariable UUID id) {
        return new Page(removal(ui, agenda.keptBy(officer, id), "", new Mistakes()));
    }

    @PostMapping("/agenda-items/{id}/removal")
    View remove(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam(defaultValue = "") String reason) {
        var item = agenda.keptBy(officer, id);
        var mistakes = new Mistakes();
        if (isAdopted(item.session())) mistakes.text("reason", reason, LONGEST_REASON);
        if (!mistakes.none()) return Page.again(removal(ui, item, reason, mistakes));
        try {
            keeps.remove(item, reason.strip(), ui.language(), officer);
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("reason", "web.mistake.overtaken");
            return new Page(removal(ui, item, reason, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to("/sessions/" + item.session() + "/agenda");
    }

    @GetMapping("/meetings/{id}/allocation")
    View allocate(Ui ui, Delegate officer, @PathVariable UUID id) {
        var meeting = meetings.keptBy(officer, id);
        return new Page(allocation(ui, meeting, ids(agenda.at(id)), new Mistakes()));
    }

    private JteModel allocation(Ui ui, Meeting meeting, List<UUID> chosen, Mistakes mistakes) {
        return templates.meetingsAllocation(
                ui,
                meeting,
                bodies.session(meeting.session()),
                agenda.of(meeting.session()),
                ids(agenda.at(meeting.id())),
                chosen,
                mistakes);
    }

    private static List<UUID> ids(List<AgendaItem> items) {
        return items.stream().map(AgendaItem::id).toList();
    }

    /** Items of another session are passed over: no form of ours has them. */
    @PostMapping("/meetings/{id}/allocation")
    View allocate(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        var meeting = meetings.keptBy(officer, id);
        var chosen = typed.getOrDefault("item", List.of());
        var items = agenda.of(meeting.session()).stream()
                .map(AgendaItem::id)
                .filter(item -> chosen.contains(item.toString()))
                .toList();
        var known = Set.copyOf(typed.getOrDefault("known", List.of()));
        try {
            keeps.allocate(meeting, known, items, officer);
        } catch (OptimisticLockingFailureException overtaken) {
            var mistakes = new Mistakes().on("item", "web.mistake.overtaken");
            return new Page(allocation(ui, meeting, items, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(meeting.path());
    }

    @GetMapping("/sessions/{id}/agenda/adoption")
    View adopt(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        if (isAdopted(id)) throw new RuleBroken(Refusal.ADOPTED);
        return new Page(adoption(ui, bodies.session(id), new LinkedMultiValueMap<>(), new Mistakes()));
    }

    @PostMapping("/sessions/{id}/agenda/adoption")
    View adopt(
            Ui ui,
            Delegate officer,
            SecondFactor factor,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var session = bodies.session(id);
        if (isAdopted(id)) throw new RuleBroken(Refusal.ADOPTED);
        var meeting = meetings.of(id).stream()
                .filter(each -> each.id().toString().equals(typed.getFirst("meeting")))
                .findFirst();
        var mistakes = new Mistakes();
        if (meeting.isEmpty()) mistakes.on("meeting", "web.mistake.choice");
        if (meeting.filter(each -> each.openedAt() == null).isPresent())
            mistakes.on("meeting", "meetings.refusal.not_open");
        if (agenda.of(id).isEmpty()) mistakes.on("meeting", "meetings.mistake.nothing");
        for (var number = 1; number <= AMENDMENTS; number++)
            mistakes.atMost("amendment_" + number, typed.getFirst("amendment_" + number), LONGEST);
        if (!mistakes.none()) return Page.again(adoption(ui, session, typed, mistakes));
        factor.demand();
        var known = typed.getOrDefault("known", List.of());
        try {
            keeps.adopt(meeting.orElseThrow(), known, amendments(typed), officer);
        } catch (OptimisticLockingFailureException overtaken) {
            mistakes.on("meeting", "web.mistake.overtaken");
            return new Page(adoption(ui, session, typed, mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(session.path() + "/agenda");
    }

    private static List<AgendaAdoption.Amendment> amendments(MultiValueMap<String, String> typed) {
        var amendments = new ArrayList<AgendaAdoption.Amendment>();
        for (var number = 1; number <= AMENDMENTS; number++) {
            var text = typed.getFirst("amendment_" + number);
            var language = Language.of(String.valueOf(typed.getFirst("language_" + number)))
                    .orElse(Language.EN);
            if (text != null && !text.isBlank()) amendments.add(new AgendaAdoption.Amendment(language, text.strip()));
        }
        return amendments;
    }

    private boolean isAdopted(UUID session) {
        return agenda.adoption(session).isPresent();
    }

    private List<String> codes() {
        return elements.all().stream().map(Element::code).toList();
    }

    private JteModel form(Ui ui, Session session, @Nullable AgendaItem before, AgendaItemForm form, Mistakes mistakes) {
        var items = agenda.of(session.id()).stream()
                .filter(item -> before == null || !item.id().equals(before.id()))
                .toList();
        return templates.meetingsItem(
                ui, session, before, items, elements.all(), isAdopted(session.id()), form, mistakes);
    }

    private JteModel removal(Ui ui, AgendaItem item, String reason, Mistakes mistakes) {
        var session = bodies.session(item.session());
        var subItems = agenda.of(item.session()).stream()
                .filter(each -> item.id().equals(each.parent()))
                .count();
        return templates.meetingsRemoval(
                ui, session, item, subItems, agenda.isUsed(item.id()), isAdopted(session.id()), reason, mistakes);
    }

    private JteModel adoption(Ui ui, Session session, MultiValueMap<String, String> typed, Mistakes mistakes) {
        var opened = meetings.of(session.id()).stream()
                .filter(meeting -> meeting.openedAt() != null)
                .toList();
        return templates.meetingsAdoption(ui, session, agenda.of(session.id()), opened, AMENDMENTS, typed, mistakes);
    }
}
