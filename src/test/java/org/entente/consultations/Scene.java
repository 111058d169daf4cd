package org.entente.consultations;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.parties.Parties;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets up what a test needs to be there already: a consultation that is open, and statements heard in it. */
@Component
public class Scene {

    private static final Instant THEN = Instant.parse("2026-11-26T10:00:00Z");

    private final Consultations consultations;
    private final Statements statements;
    private final TakesStatements takes;
    private final Tags tags;
    private final Reports reports;
    private final Parties parties;
    private final PublishesReports publishes;
    private final Matrices matrices;

    Scene(
            Consultations consultations,
            Statements statements,
            TakesStatements takes,
            Tags tags,
            Reports reports,
            Parties parties,
            PublishesReports publishes,
            Matrices matrices) {
        this.consultations = consultations;
        this.statements = statements;
        this.takes = takes;
        this.tags = tags;
        this.reports = reports;
        this.parties = parties;
        this.publishes = publishes;
        this.matrices = matrices;
    }

    /** Of the members of these organisations, on 5 September 2023. */
    public Consultation open(Rule rule, String... organisations) {
        var consultation = new Consultation(
                UUID.randomUUID(),
                Names.of(Language.EN, "Consultation of a test " + UUID.randomUUID()),
                Arrays.stream(organisations).map(this::party).toList(),
                List.of(),
                LocalDate.of(2023, 9, 5),
                null,
                new Names(Map.of()),
                null,
                List.of(),
                new Names(Map.of()),
                rule,
                State.OPEN,
                false,
                new Names(Map.of()),
                "",
                false,
                0);
        consultations.add(consultation, null, THEN);
        return consultation;
    }

    /** Published, as the secretariat would bring it in. */
    public Statement heard(Consultation consultation, String party, String text) {
        return said(consultation, party, text, StatementState.PUBLISHED, true);
    }

    /** As a guest reads the matrix of a fictitious record. */
    public Matrix matrix(Columns columns, Consultation of) {
        return matrices.read(question(columns, of));
    }

    /** The same for the paragraphs behind a cell, or, where no column is named, behind all that was said on an element. */
    public List<Matrices.Behind> behind(Columns columns, Consultation of, String element, @Nullable UUID column) {
        return matrices.behind(question(columns, of), element, column, "", null);
    }

    private static Matrices.Question question(Columns columns, Consultation of) {
        return new Matrices.Question(columns, of.id(), true, false, Reader.guest());
    }

    /** As everybody may read it. */
    public Statement statement(UUID id) {
        return statements.published(id);
    }

    /** A delegation's own, which it has not published. */
    public Statement draft(Consultation consultation, String party, String text) {
        return said(consultation, party, text, StatementState.DRAFT, false);
    }

    List<Paragraph> paragraphs(Statement statement) {
        return statements.paragraphs(statement.id(), statement.version());
    }

    /** The paragraph at a position, from 1. */
    public UUID paragraph(Statement statement, int position) {
        return paragraphs(statement).get(position - 1).id();
    }

    public void confirm(Statement statement, int position, String... elements) {
        tags.say(statement.id(), paragraph(statement, position), List.of(elements), null, THEN);
    }

    Report report(Consultation... over) {
        return report(false, over);
    }

    /** On one paragraph, published; its path. */
    public String published(boolean stands, UUID paragraph, Consultation... over) {
        return published(stands, List.of(paragraph), over);
    }

    /** The same on several. */
    public String published(boolean stands, List<UUID> paragraphs, Consultation... over) {
        var report = report(stands, over);
        sentence(report, "STRUCTURE", Quantifier.ONE, paragraphs.toArray(UUID[]::new));
        publishes.publish(report, null, THEN);
        return report.path();
    }

    /** On one paragraph, published under this title; its id. */
    public UUID published(String title, UUID paragraph, Consultation over) {
        var report = report(title, false, over);
        sentence(report, "STRUCTURE", Quantifier.ONE, paragraph);
        publishes.publish(report, null, THEN);
        return report.id();
    }

    private Report report(boolean stands, Consultation... over) {
        return report("Report of a test", stands, over);
    }

    private Report report(String title, boolean stands, Consultation... over) {
        var ids = Arrays.stream(over).map(Consultation::id).toList();
        var report = new Report(
                UUID.randomUUID(),
                Names.of(Language.EN, title),
                ids,
                Thresholds.CUSTOMARY,
                false,
                Audience.PUBLIC,
                stands,
                0);
        reports.add(report, null, THEN);
        return report;
    }

    Sentence sentence(Report report, String element, Quantifier quantifier, UUID... paragraphs) {
        var sentence = new Sentence(
                UUID.randomUUID(),
                report.id(),
                element,
                1,
                new Names(Map.of(Language.EN, "It was said.", Language.AR, "قيل ذلك.", Language.ZH, "有人这样说。")),
                quantifier,
                List.of(paragraphs),
                report.round(),
                0);
        reports.write(sentence);
        return sentence;
    }

    public UUID party(String code) {
        return parties.called(code).orElseThrow().id().id();
    }

    /** A withdrawn one was published first. */
    Statement said(Consultation consultation, String party, String text, StatementState state, boolean bySecretariat) {
        if (state == StatementState.WITHDRAWN) {
            var heard = said(consultation, party, text, StatementState.PUBLISHED, bySecretariat);
            statements.save(heard.withdraw());
            return heard.withdraw();
        }
        var incoming = new Incoming(
                party(party), null, List.of(), null, null, false, state, bySecretariat, Audience.PUBLIC, false);
        var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        return takes.take(consultation, incoming, content, "statement.txt", null)
                .statement();
    }
}
