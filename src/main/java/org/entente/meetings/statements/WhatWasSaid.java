package org.entente.meetings.statements;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.consultations.SaidAs;
import org.entente.consultations.Statements;
import org.entente.web.Ui;
import org.springframework.stereotype.Component;

/** What was said at a meeting, in reply to a statement or on a decision, as far as the reader may read it. */
@Component
class WhatWasSaid {

    private final Interventions interventions;
    private final Decisions decisions;
    private final Statements statements;
    private final SaidAs as;

    WhatWasSaid(Interventions interventions, Decisions decisions, Statements statements, SaidAs as) {
        this.interventions = interventions;
        this.decisions = decisions;
        this.statements = statements;
        this.as = as;
    }

    /** Explanations of position. */
    List<Said> on(UUID decision, Ui ui) {
        return said(interventions.on(decision), ui);
    }

    /**
     * Explanations of position before it was taken, that name no decision: where there are several, nobody knows of which they
     * are until their delegation says so.
     */
    List<Said> before(Decision decision, Ui ui) {
        return decisions.standsAlone(decision) ? said(interventions.before(decision.id()), ui) : List.of();
    }

    List<Said> repliesTo(UUID statement, Ui ui) {
        return said(interventions.repliesTo(statement), ui);
    }

    List<Said> at(UUID meeting, Ui ui) {
        return said(interventions.at(meeting), ui);
    }

    List<Said> in(UUID session, Ui ui) {
        return said(interventions.in(session), ui);
    }

    private List<Said> said(List<Intervention> given, Ui ui) {
        var byStatement = given.stream().collect(Collectors.toMap(Intervention::statement, Function.identity()));
        var readable = statements.readableBy(ui.reader(), byStatement.keySet());
        var labels = as.of(readable);
        return readable.stream()
                .map(statement -> new Said(
                        statement, Objects.requireNonNull(byStatement.get(statement.id())), labels.get(statement.id())))
                .toList();
    }
}
