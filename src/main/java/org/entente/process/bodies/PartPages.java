package org.entente.process.bodies;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What officers keep of a process or a body, one by one: names, mandates, cycles, tenures. */
abstract class PartPages<T> {

    private final Parts<T> parts;
    private final Keeping keeping;
    private final WritesDown writes;

    PartPages(Parts<T> parts, Keeping keeping, WritesDown writes) {
        this.parts = parts;
        this.keeping = keeping;
        this.writes = writes;
    }

    /**
     * Whose part it is.
     *
     * @param lock as it is now
     */
    record Owner(UUID id, String path, List<Crumb> trail, boolean fictitious, long lock) {}

    @GetMapping("/new")
    View add(Ui ui, Delegate officer, @PathVariable UUID id) {
        officer.asOfficer();
        var owner = owner(ui, id);
        return keeping.show(ui, page(ui, owner, null), KeptForm.of(Map.of(), owner.lock()));
    }

    @PostMapping
    View add(Ui ui, Delegate officer, @PathVariable UUID id, @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        return take(ui, officer, owner(ui, id), null, new KeptForm(typed));
    }

    @GetMapping("/{part}")
    View change(Ui ui, Delegate officer, @PathVariable UUID id, @PathVariable UUID part) {
        officer.asOfficer();
        var owner = owner(ui, id);
        var known = parts.get(id, part);
        return keeping.show(ui, page(ui, owner, known), KeptForm.of(facts(known), owner.lock()));
    }

    @PostMapping("/{part}")
    View change(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @PathVariable UUID part,
            @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        return take(ui, officer, owner(ui, id), parts.get(id, part), new KeptForm(typed));
    }

    /** What was recorded by mistake; the chronicle keeps what it was. */
    @PostMapping("/{part}/removal")
    View remove(
            Ui ui,
            Delegate officer,
            @PathVariable UUID id,
            @PathVariable UUID part,
            @RequestParam MultiValueMap<String, String> typed) {
        officer.asOfficer();
        var owner = owner(ui, id);
        var known = parts.get(id, part);
        var form = new KeptForm(typed);
        var shown = KeptForm.of(facts(known), form.lock());
        return keeping.take(
                ui,
                page(ui, owner, known),
                shown,
                () -> owner(ui, id).lock(),
                () -> writes.keep(
                        () -> {
                            moveOn(id, form.lock());
                            parts.remove(part);
                        },
                        now -> changed(id, facts(known), null, officer.person(), now)),
                owner.path());
    }

    private View take(Ui ui, Delegate officer, Owner owner, @Nullable T before, KeptForm form) {
        var page = page(ui, owner, before);
        var mistakes = form.mistakes(page.questions(), ui.language());
        if (!mistakes.none()) return keeping.again(ui, page, form, mistakes);
        var id = before == null ? UUID.randomUUID() : parts.idOf(before);
        var after = read(form, owner.id(), id, mistakes);
        check(after, parts.of(owner.id()), ui, mistakes);
        // Whoever knew less than is recorded now is told that first.
        if (!mistakes.none() && form.lock() == owner.lock()) return keeping.again(ui, page, form, mistakes);
        var was = before == null ? null : facts(before);
        if (facts(after).equals(was)) return Redirect.to(owner.path());
        return keeping.take(
                ui,
                page,
                form,
                () -> owner(ui, owner.id()).lock(),
                () -> writes.keep(
                        () -> {
                            moveOn(owner.id(), form.lock());
                            if (before == null) parts.add(after);
                            else parts.save(after);
                        },
                        now -> changed(owner.id(), was, facts(after), officer.person(), now)),
                owner.path());
    }

    private FormPage page(Ui ui, Owner owner, @Nullable T part) {
        var path = owner.path() + path();
        var own = part == null ? path : path + "/" + parts.idOf(part);
        return new FormPage(
                key() + (part == null ? "add" : "change"),
                key() + "lead",
                own,
                part == null ? "" : own + "/removal",
                owner.trail(),
                owner.fictitious(),
                questions(ui));
    }

    /** Behind the owner's path. */
    abstract String path();

    /** What the keys of its messages begin with. */
    abstract String key();

    abstract Owner owner(Ui ui, UUID id);

    abstract List<Question> questions(Ui ui);

    /** Of a form of which every field is right for itself. */
    abstract T read(KeptForm form, UUID owner, UUID id, Mistakes mistakes);

    /** Whether it goes with what else there is. */
    abstract void check(T part, List<T> all, Ui ui, Mistakes mistakes);

    abstract Map<String, String> facts(T part);

    abstract void moveOn(UUID owner, long known);

    abstract Act changed(
            UUID owner,
            @Nullable Map<String, String> before,
            @Nullable Map<String, String> after,
            UUID by,
            Instant now);
}
