package org.entente.consultations;

import java.util.ArrayList;
import java.util.List;
import org.entente.web.HappeningNow;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** On the first screen: consultations that are open, those to come, a delegate's own drafts, a rapporteur's queues. */
@Component
class OpenConsultations implements HappeningNow {

    private static final int MOST = 8;

    private final Consultations consultations;
    private final Statements statements;
    private final Tags tags;

    OpenConsultations(Consultations consultations, Statements statements, Tags tags) {
        this.consultations = consultations;
        this.statements = statements;
        this.tags = tags;
    }

    @Override
    public List<Item> happening(Ui ui) {
        var items = new ArrayList<Item>();
        ui.reader()
                .delegate()
                .ifPresent(delegate -> statements.draftsOf(delegate).forEach(draft -> {
                    var consultation = consultations.get(draft.consultation());
                    items.add(item(ui, consultation, draft.path(), ui.localize("consultations.now.draft"), true));
                }));
        if (ui.reader().isRapporteur()) items.addAll(queues(ui));
        consultations.all().stream()
                .filter(each -> each.state() == State.OPEN || each.state() == State.PLANNED)
                .limit(MOST)
                .forEach(each -> items.add(item(ui, each, each.path(), what(ui, each), false)));
        return items;
    }

    /** Paragraphs that wait to be read by a rapporteur. */
    private List<Item> queues(Ui ui) {
        var items = new ArrayList<Item>();
        for (var each : consultations.all()) {
            if (!each.takesStatements() || items.size() == MOST) continue;
            var progress = tags.progress(each.id());
            var unread = progress.paragraphs() - progress.read();
            if (unread == 0) continue;
            items.add(item(ui, each, each.path() + "/queue", ui.localize("consultations.now.queue", unread), true));
        }
        return items;
    }

    private static String what(Ui ui, Consultation consultation) {
        return ui.localize(consultation.state().key()) + " · "
                + ui.dates(consultation.startsOn(), consultation.endsOn());
    }

    private static Item item(Ui ui, Consultation consultation, String path, String what, boolean waits) {
        var language = consultation.titles().languageOf(ui.language()).code();
        return new Item(
                path, consultation.title(ui.language()), language, what, null, waits, consultation.fictitious());
    }
}
