package org.entente.consultations;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.notifications.News;
import org.entente.notifications.Often;
import org.entente.notifications.Tells;
import org.entente.notifications.Told;
import org.entente.notifications.Topic;
import org.entente.notifications.Whom;
import org.entente.web.Ui;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of statements that are published or corrected, in the consultations that one follows. */
@Component
class TellsOfStatements implements Topic {

    private static final String NAME = "statements";

    private final Statements statements;
    private final Consultations consultations;
    private final Attribution attribution;
    private final SaidAs said;
    private final Tells tells;
    private final JdbcClient jdbc;

    TellsOfStatements(
            Statements statements,
            Consultations consultations,
            Attribution attribution,
            SaidAs said,
            Tells tells,
            JdbcClient jdbc) {
        this.statements = statements;
        this.consultations = consultations;
        this.attribution = attribution;
        this.said = said;
        this.tells = tells;
        this.jdbc = jdbc;
    }

    /** What an import by the operator brings in is nobody's news. */
    @EventListener
    void published(StatementPublished event) {
        var by = event.by();
        if (by != null) tell(event.statement(), "PUBLISHED", event.at().toString(), by);
    }

    @EventListener
    void corrected(StatementCorrected event) {
        var by = event.by();
        if (by != null) tell(event.statement(), "CORRECTED", Integer.toString(event.version()), by);
    }

    private void tell(UUID statement, String what, String mark, UUID by) {
        tells.tell(NAME, statement, what, mark, Whom.everybody(), by);
    }

    @Override
    public Set<String> within(UUID of) {
        return jdbc
                .sql("select consultation from consultations.statement where id = :id")
                .param("id", of)
                .query(UUID.class)
                .list()
                .stream()
                .map(FollowedConsultations::scope)
                .collect(Collectors.toSet());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Often usual() {
        return Often.DAILY;
    }

    @Override
    public boolean isFollowed() {
        return true;
    }

    /** A draft, and what was taken back meanwhile, is told to nobody. */
    @Override
    public Optional<News> read(Told told, Ui ui) {
        var statement = statements.readableBy(ui.reader(), told.of());
        if (!statement.isPublished()) return Optional.empty();
        var consultation = consultations.get(statement.consultation());
        var speaker = speaker(statement, consultation, ui);
        var what = told.what().equals("CORRECTED")
                ? ui.localize("consultations.told.corrected", speaker)
                : ui.localize("consultations.told.published", speaker);
        var titled = consultation.titles().languageOf(ui.language());
        return Optional.of(new News(
                what, consultation.title(ui.language()), titled.code(), statement.path(), consultation.fictitious()));
    }

    /** With as what a stakeholder said it, where the rule lets them be named. */
    private String speaker(Statement statement, Consultation consultation, Ui ui) {
        var named = attribution.label(consultation, statement.party(), ui.reader(), ui.language());
        if (!attribution.isOpen(consultation, ui.reader())) return named;
        return said.of(List.of(statement)).values().stream()
                .findFirst()
                .map(label -> named + " (" + ui.name(label) + ")")
                .orElse(named);
    }
}
