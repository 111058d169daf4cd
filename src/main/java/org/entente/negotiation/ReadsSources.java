package org.entente.negotiation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Attribution;
import org.entente.consultations.Consultations;
import org.entente.consultations.Quotations;
import org.entente.consultations.Quoted;
import org.entente.consultations.Statement;
import org.entente.consultations.Statements;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The statements that asked first for what a text says, with who spoke, when and where: as far as the reader may know. */
@Component
class ReadsSources {

    private final Quotations quotations;
    private final Statements statements;
    private final Consultations consultations;
    private final Attribution attribution;

    ReadsSources(Quotations quotations, Statements statements, Consultations consultations, Attribution attribution) {
        this.quotations = quotations;
        this.statements = statements;
        this.consultations = consultations;
        this.attribution = attribution;
    }

    List<ParagraphSource> of(Ui ui, Collection<UUID> paragraphs) {
        var quoted = quotations.of(ui.reader(), paragraphs);
        var said =
                statements
                        .readableBy(
                                ui.reader(),
                                quoted.stream().map(Quoted::statement).collect(Collectors.toSet()))
                        .stream()
                        .collect(Collectors.toMap(Statement::id, each -> each));
        return quoted.stream().map(each -> source(ui, each, said)).toList();
    }

    private ParagraphSource source(Ui ui, Quoted quoted, Map<UUID, Statement> said) {
        var consultation = consultations.get(quoted.consultation());
        return new ParagraphSource(
                quoted,
                attribution.label(consultation, quoted.party(), ui.reader(), ui.language()),
                when(ui, said.get(quoted.statement())),
                consultation);
    }

    private static String when(Ui ui, @Nullable Statement statement) {
        var day = statement == null ? null : statement.deliveredOn();
        if (statement == null || day == null) return ui.localize("web.date.unknown");
        return statement.yearOnly() ? String.valueOf(day.getYear()) : ui.date(day);
    }
}
