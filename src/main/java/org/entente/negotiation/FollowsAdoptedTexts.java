package org.entente.negotiation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.consultations.Tags;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.process.bodies.Bodies;
import org.entente.web.Dates;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.entente.web.Ui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On the time line of an element: paragraphs that a body has adopted and that were drawn from what was said of it, by whatever
 * ways they came into the text that was adopted.
 */
@Component
class FollowsAdoptedTexts implements FollowsElements {

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final TextReadings readings;
    private final Tags tags;
    private final Bodies bodies;
    private final JdbcClient jdbc;

    FollowsAdoptedTexts(
            NegotiatedTexts texts,
            TextVersions versions,
            TextLines lines,
            TextReadings readings,
            Tags tags,
            Bodies bodies,
            JdbcClient jdbc) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.readings = readings;
        this.tags = tags;
        this.bodies = bodies;
        this.jdbc = jdbc;
    }

    /** A paragraph of an adopted text, and one of a statement that it, or what it came out of, was drawn from. */
    private record Drawn(UUID text, UUID provision, UUID source) {}

    @Override
    public List<Step> of(String element, Reader reader) {
        return of(element, reader, Language.EN);
    }

    @Override
    public List<Step> of(String element, Ui ui) {
        return of(element, ui.reader(), ui.language());
    }

    private List<Step> of(String element, Reader reader, Language language) {
        var drawn = drawn(reader);
        var about = tags.confirmed(element, drawn.stream().map(Drawn::source).toList(), reader);
        var byText = drawn.stream()
                .filter(each -> about.contains(each.source()))
                .collect(Collectors.groupingBy(
                        Drawn::text, LinkedHashMap::new, Collectors.mapping(Drawn::provision, Collectors.toSet())));
        return byText.entrySet().stream()
                .flatMap(each -> steps(each.getKey(), each.getValue(), reader, language))
                .toList();
    }

    /** Of the version that was adopted, which is the last; through what was split and merged on the way there. */
    private List<Drawn> drawn(Reader reader) {
        return jdbc.sql("""
                        with recursive adopted as (
                            select t.id as text, t.adopted_at,
                                   (select v.id from negotiation.version v where v.text = t.id and v.issued_at is not null
                                    order by v.number desc limit 1) as version
                            from negotiation.text t
                            where t.adopted_at is not null and ('OFFICERS' = any(:audiences) or %s)
                        ), line as (
                            select a.text, p.id as provision, p.id as known
                            from adopted a join negotiation.provision p on p.version = a.version
                            union
                            select l.text, l.provision, o.id
                            from line l
                            join negotiation.provision p on p.id = l.known
                            join negotiation.version v on v.id = p.version and v.text = l.text
                            cross join unnest(p.origins) as o (id)
                        )
                        select l.text, l.provision, s.paragraph from line l
                        join adopted a on a.text = l.text
                        join negotiation.source s on s.text = l.text and s.provision = l.known
                        order by a.adopted_at, l.text""".formatted(Seen.of("t.audience", "t.named", "null::uuid")))
                .params(Seen.by(reader))
                .query((row, number) -> new Drawn(
                        row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getObject(3, UUID.class)))
                .list();
    }

    private Stream<Step> steps(UUID id, Set<UUID> provisions, Reader reader, Language language) {
        var text = readings.of(reader, id);
        var adopted = versions.current(id).orElseThrow();
        return lines.of(text, adopted, language).stream()
                .filter(line -> provisions.contains(line.id()))
                .map(line -> step(text, adopted, line));
    }

    private Step step(NegotiatedText text, TextVersion adopted, TextLine line) {
        var session = Optional.ofNullable(text.session()).flatMap(bodies::findSession);
        var body = session.flatMap(found -> bodies.find(found.body()));
        return new Step(
                LocalDate.ofInstant(Objects.requireNonNull(text.adoptedAt()), Dates.NEW_YORK)
                        .toString(),
                Step.Kind.DECISION,
                Names.ofEach(language -> text.titles().in(language)
                        + (line.number().isEmpty() ? "" : ", " + line.name().called())),
                adopted.path() + "#" + line.anchor(),
                Step.excerpt(line.words()),
                line.language(),
                body.map(found -> found.process()).orElse(null),
                body.map(found -> found.id()).orElse(null),
                null,
                text.fictitious());
    }
}
