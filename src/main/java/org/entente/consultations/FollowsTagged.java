package org.entente.consultations;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.entente.web.Sql;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sets consultations on an element's time line: those that asked about it, and those in which it was spoken of. */
@Component
class FollowsTagged implements FollowsElements {

    private final Consultations consultations;
    private final List<FollowedElsewhere> others;
    private final JdbcClient jdbc;

    FollowsTagged(Consultations consultations, List<FollowedElsewhere> others, JdbcClient jdbc) {
        this.consultations = consultations;
        this.others = others;
        this.jdbc = jdbc;
    }

    @Override
    public List<Step> of(String element, Reader reader) {
        return of(element, reader, Language.EN);
    }

    @Override
    public List<Step> of(String element, Ui ui) {
        return of(element, ui.reader(), ui.language());
    }

    private List<Step> of(String element, Reader reader, Language language) {
        var counts = counts(element, reader);
        var questions = questions(element);
        var ids = new HashSet<>(counts.keySet());
        ids.addAll(questions.keySet());
        return consultations.of(ids).stream()
                .map(each -> step(each, element, counts.get(each.id()), questions.get(each.id()), language))
                .toList();
    }

    private static Step step(
            Consultation consultation,
            String element,
            @Nullable Long count,
            @Nullable Names question,
            Language language) {
        return new Step(
                Optional.ofNullable(consultation.startsOn())
                        .map(Object::toString)
                        .orElse(null),
                Step.Kind.CONSULTATION,
                consultation.titles(),
                consultation.path(),
                question == null ? "" : question.in(language),
                question == null ? null : question.languageOf(language),
                null,
                null,
                count == null
                        ? null
                        : new Step.Count(count, "consultations.thread.paragraphs", list(consultation, element)),
                consultation.fictitious());
    }

    /** Of the matrix: the very paragraphs that are counted. */
    private static String list(Consultation consultation, String element) {
        return "/matrix/paragraphs?columns=CONSULTATION&consultation=" + consultation.id() + "&element=" + element;
    }

    /** Confirmed paragraphs that the reader may read, by consultation; not of those that another room follows one by one. */
    private Map<UUID, Long> counts(String element, Reader reader) {
        var counts = new HashMap<UUID, Long>();
        var elsewhere = new HashSet<UUID>();
        others.forEach(room -> elsewhere.addAll(room.consultations()));
        jdbc.sql("""
                        select m.consultation, count(*)
                        from consultations.statement m
                        join consultations.placement pl on pl.statement = m.id and pl.version = m.version
                        join consultations.paragraph p on p.id = pl.paragraph
                        where m.state = 'PUBLISHED' and m.consultation <> all(:elsewhere) and\s""" + Seen.of("m") + """

                          and exists (select from consultations.tag t
                                      where t.paragraph = p.id and t.element = :element and t.state = 'CONFIRMED')
                        group by m.consultation""")
                .param("element", element)
                .param("elsewhere", Sql.array(elsewhere))
                .params(Seen.by(reader))
                .query(row -> {
                    counts.put(row.getObject(1, UUID.class), row.getLong(2));
                });
        return counts;
    }

    /** The guiding questions on it, by consultation. */
    private Map<UUID, Names> questions(String element) {
        var questions = new HashMap<UUID, Names>();
        jdbc.sql("select consultation, texts from consultations.question where element = :element")
                .param("element", element)
                .query(row -> {
                    questions.put(row.getObject(1, UUID.class), Names.ofJson(row.getString(2)));
                });
        return questions;
    }
}
