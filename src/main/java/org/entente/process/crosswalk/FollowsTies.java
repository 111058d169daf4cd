package org.entente.process.crosswalk;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.entente.documents.record.Document;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Paragraph;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.process.FollowsElements;
import org.entente.process.Step;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Body;
import org.entente.process.bodies.Numbered;
import org.entente.process.bodies.Session;
import org.entente.web.Reader;
import org.entente.web.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sets documents, bodies and sessions that officers have tied to an element on its time line. */
@Component
class FollowsTies implements FollowsElements {

    private final Ties ties;
    private final Documents documents;
    private final Numbered numbered;
    private final Bodies bodies;

    FollowsTies(Ties ties, Documents documents, Numbered numbered, Bodies bodies) {
        this.ties = ties;
        this.documents = documents;
        this.numbered = numbered;
        this.bodies = bodies;
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
        return ties.of(element).stream()
                .flatMap(tie -> step(tie, reader, language))
                .toList();
    }

    Stream<Step> step(Tie tie, Reader reader, Language language) {
        return Stream.of(
                        Optional.ofNullable(tie.document())
                                .flatMap(documents::find)
                                .filter(document -> document.isReadableBy(reader))
                                .map(document -> document(tie, document, language)),
                        Optional.ofNullable(tie.body()).flatMap(bodies::find).map(this::body),
                        Optional.ofNullable(tie.session())
                                .flatMap(bodies::findSession)
                                .map(this::session))
                .flatMap(Optional::stream);
    }

    private Step document(Tie tie, Document document, Language language) {
        var titles = titles(document);
        if (tie.paragraph().isEmpty())
            return new Step(
                    document.dated(),
                    Step.Kind.DOCUMENT,
                    titles,
                    document.path(),
                    "",
                    null,
                    tie.process(),
                    null,
                    null,
                    document.fictitious());
        var found = numbered.of(document.id(), tie.paragraph());
        var readIn = found.containsKey(language)
                ? Optional.of(language)
                : found.keySet().stream().findFirst();
        var numbered = Names.ofEach(each -> titles.written(each)
                .map(title -> title + ", " + tie.paragraph())
                .orElse(""));
        return new Step(
                document.dated(),
                Step.Kind.PARAGRAPH,
                numbered,
                readIn.map(each -> address(document, each, found)).orElse(document.path()),
                readIn.map(each -> Step.excerpt(
                                Objects.requireNonNull(found.get(each)).block().text()))
                        .orElse(""),
                readIn.orElse(null),
                tie.process(),
                null,
                null,
                document.fictitious());
    }

    /** With the symbol before it, where there is one. */
    private static Names titles(Document document) {
        var symbol = document.symbol();
        if (symbol == null) return document.titles();
        return Names.ofEach(language -> document.titles()
                .written(language)
                .map(title -> symbol + " · " + title)
                .orElse(""));
    }

    private static String address(Document document, Language language, Map<Language, Paragraph> found) {
        return document.path(language) + "#"
                + Objects.requireNonNull(found.get(language)).anchor();
    }

    private Step body(Body body) {
        return new Step(
                began(body),
                Step.Kind.BODY,
                body.names(),
                body.path(),
                "",
                null,
                body.process(),
                body.id(),
                null,
                body.fictitious());
    }

    private Step session(Session session) {
        UUID process = bodies.get(session.body()).process();
        return new Step(
                session.startsOn() == null ? null : session.startsOn().toString(),
                Step.Kind.SESSION,
                session.names(),
                session.path(),
                "",
                null,
                process,
                session.body(),
                null,
                session.fictitious());
    }

    /** Where nobody knows since when a body is there, it began by its first session at the latest. */
    private @Nullable String began(Body body) {
        if (body.validFrom() != null) return body.validFrom().toString();
        return bodies.sessions(body.id()).stream()
                .map(Session::startsOn)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .map(LocalDate::toString)
                .orElse(null);
    }
}
