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
import org.entente.process.bodies.Body;
import org.entente.web.Dates;
import org.entente.web.Reader;
import org.entente.web.Seen;
import org.entente.web.Sql;
import org.entente.web.Ui;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * On the time line of an element: paragraphs that a body has adopted and that were drawn from what was said of it, by whatever
 * ways they came into the text that was adopted.
 */
@Component
class FollowsAdoptedTexts implements FollowsElements {

    /** Of texts {@code t}, those that were adopted and that the reader may read. */
    private static final String ADOPTED = "t.adopted_at is not null and ('OFFICERS' = any(:reader_audiences) or "
            + Seen.of("t.audience", "t.named", "null::uuid") + ")";

    private final NegotiatedTexts texts;
    private final TextVersions versions;
    private final TextLines lines;
    private final Tags tags;
    private final Bodies bodies;
    private final JdbcClient jdbc;

    FollowsAdoptedTexts(
            NegotiatedTexts texts, TextVersions versions, TextLines lines, Tags tags, Bodies bodies, JdbcClient jdbc) {
        this.texts = texts;
        this.versions = versions;
        this.lines = lines;
        this.tags = tags;
        this.bodies = bodies;
        this.jdbc = jdbc;
    }

    /** A paragraph of an adopted text that was drawn, or came out of what was drawn, from words about the element. */
    private record Drawn(UUID text, UUID provision) {}

    @Override
    public List<Step> of(String element, Reader reader) {
        return of(element, reader, Language.EN);
    }

    @Override
    public List<Step> of(String element, Ui ui) {
        return of(element, ui.reader(), ui.language());
    }

    private List<Step> of(String element, Reader reader, Language language) {
        var about = tags.confirmed(element, sources(reader), reader);
        if (about.isEmpty()) return List.of();
        var byText = drawn(about, reader).stream()
                .collect(Collectors.groupingBy(
                        Drawn::text, LinkedHashMap::new, Collectors.mapping(Drawn::provision, Collectors.toSet())));
        return byText.entrySet().stream()
                .flatMap(each -> steps(each.getKey(), each.getValue(), reader, language))
                .toList();
    }

    /** Paragraphs of statements that anything in a text was drawn from that was adopted. */
    private List<UUID> sources(Reader reader) {
        return jdbc.sql("""
                        select distinct s.paragraph from negotiation.drawn s
                        join negotiation.text t on t.id = s.text where\s""" + ADOPTED)
                .params(Seen.by(reader))
                .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                .list();
    }

    /** Of the version that was adopted, which is the last; through what was split and merged on the way there. */
    private List<Drawn> drawn(Set<UUID> about, Reader reader) {
        return jdbc.sql("""
                        with recursive adopted as (
                            select t.id as text, t.adopted_at,
                                   (select v.id from negotiation.version v where v.text = t.id and v.issued_at is not null
                                    order by v.number desc limit 1) as version
                            from negotiation.text t
                            where %s and exists (select from negotiation.drawn s
                                                 where s.text = t.id and s.paragraph = any(:about))
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
                        select l.text, l.provision from line l
                        join adopted a on a.text = l.text
                        join negotiation.drawn s on s.text = l.text and s.provision = l.known and s.paragraph = any(:about)
                        order by a.adopted_at, l.text""".formatted(ADOPTED))
                .params(Seen.by(reader))
                .param("about", Sql.array(about))
                .query((row, number) -> new Drawn(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
    }

    private Stream<Step> steps(UUID id, Set<UUID> provisions, Reader reader, Language language) {
        var text = texts.readableBy(reader, id);
        var adopted = versions.current(id).orElseThrow();
        var body = Optional.ofNullable(text.session())
                .flatMap(bodies::findSession)
                .flatMap(session -> bodies.find(session.body()));
        return lines.of(text, adopted, language).stream()
                .filter(line -> provisions.contains(line.id()))
                .map(line -> step(text, adopted, line, body));
    }

    private static Step step(NegotiatedText text, TextVersion adopted, TextLine line, Optional<Body> body) {
        return new Step(
                LocalDate.ofInstant(Objects.requireNonNull(text.adoptedAt()), Dates.NEW_YORK)
                        .toString(),
                Step.Kind.DECISION,
                Names.ofEach(language -> text.titles().in(language)
                        + (line.number().isEmpty() ? "" : ", " + line.name().called())),
                adopted.path() + "#" + line.anchor(),
                Step.excerpt(line.words()),
                line.language(),
                body.map(Body::process).orElse(null),
                body.map(Body::id).orElse(null),
                null,
                text.fictitious(),
                text.isReadableBy(Reader.guest()) ? null : text.path());
    }
}
