package org.entente.parties;

import gg.jte.generated.entente.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.entente.web.Audience;
import org.entente.web.Crumb;
import org.entente.web.Delegate;
import org.entente.web.Mistakes;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.View;

/** To change who may read a thing is an act with a reason; the rooms say which of their things, and write it down. */
@Component
public class ChangesAudience {

    private final Recipients recipients;
    private final AudienceText audiences;
    private final Templates templates;
    private final TransactionTemplate transaction;

    ChangesAudience(
            Recipients recipients, AudienceText audiences, Templates templates, TransactionTemplate transaction) {
        this.recipients = recipients;
        this.audiences = audiences;
        this.templates = templates;
        this.transaction = transaction;
    }

    /**
     * A thing as it stands.
     *
     * @param path of which the form is {@code /audience}
     * @param back where whoever has changed it goes on
     * @param kept whether the secretariat keeps it, and so always reads it
     * @param lock counts the saves
     */
    public record Thing(
            String path,
            String back,
            List<Crumb> trail,
            boolean fictitious,
            boolean kept,
            List<Audience.Kind> choices,
            Audience audience,
            long lock) {}

    /**
     * What was chosen, as it is to be saved and told.
     *
     * @param knownLock of the thing as whoever chose it knew it
     */
    public record Chosen(Audience audience, long knownLock, Map<String, Object> before, Map<String, Object> after) {}

    public View show(Ui ui, Delegate delegate, Thing thing) {
        var form = AudienceForm.of(thing.audience(), recipients, delegate, thing.lock());
        return new Page(form(ui, delegate, thing, form, new Mistakes()));
    }

    /**
     * Whoever is overtaken gets the form back with what stands now.
     *
     * @param found the thing, each time as it stands then
     * @param demand what a binding act demands besides, once nothing is wrong with the form
     * @param save in one transaction
     */
    public View change(
            Ui ui,
            Delegate delegate,
            Supplier<Thing> found,
            AudienceForm form,
            Runnable demand,
            Consumer<Chosen> save) {
        var before = found.get();
        var mistakes = new Mistakes();
        var audience = form.chosen(
                before.choices(),
                recipients,
                delegate,
                before.audience(),
                before.fictitious(),
                before.kept(),
                mistakes);
        if (!mistakes.none()) return Page.again(form(ui, delegate, before, form, mistakes));
        demand.run();
        if (audience.equals(before.audience())) return Redirect.to(before.back());
        var chosen = new Chosen(
                audience,
                form.knownLock(),
                recipients.told(before.audience(), ""),
                recipients.told(audience, form.reason()));
        try {
            transaction.executeWithoutResult(status -> save.accept(chosen));
        } catch (OptimisticLockingFailureException overtaken) {
            var current = found.get();
            mistakes.on("audience", "web.mistake.overtaken");
            return new Page(form(ui, delegate, current, form.withLock(current.lock()), mistakes), HttpStatus.CONFLICT);
        }
        return Redirect.to(before.back());
    }

    private JteModel form(Ui ui, Delegate delegate, Thing thing, AudienceForm form, Mistakes mistakes) {
        return templates.partiesAudience(
                ui,
                thing.path(),
                thing.fictitious(),
                thing.trail(),
                audiences.of(thing.audience(), ui),
                recipients.unknownTo(delegate, thing.audience()).size(),
                thing.choices(),
                form,
                mistakes);
    }
}
