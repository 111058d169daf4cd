package org.entente.consultations;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.entente.web.Sql;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Consultations, to be found by all that their pages say of them, in each language; that they are held is public. */
@Component
class ConsultationShelf implements Shelf {

    static final String NAME = "consultations";

    private final Consultations consultations;
    private final JdbcClient jdbc;

    ConsultationShelf(Consultations consultations, JdbcClient jdbc) {
        this.consultations = consultations;
        this.jdbc = jdbc;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        lay(consultations.all(), each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        lay(consultations.of(wholes), each);
    }

    /** Statements bear the consultation's title, and its rule decides whether their speaker is known. */
    @Override
    public Map<String, Set<UUID>> alsoChanged(Set<UUID> wholes) {
        return Map.of(
                StatementShelf.NAME,
                Set.copyOf(jdbc.sql("select id from consultations.statement where consultation = any(:ids)")
                        .param("ids", Sql.array(wholes))
                        .query((row, number) -> Objects.requireNonNull(row.getObject(1, UUID.class)))
                        .list()));
    }

    /** In the languages in which anything of it is written. */
    private void lay(Collection<Consultation> all, Consumer<Readable> each) {
        for (var consultation : all) {
            var texts = Stream.concat(
                            Stream.of(
                                    consultation.titles(),
                                    consultation.places(),
                                    consultation.programmes(),
                                    consultation.notes()),
                            consultations.questions(consultation.id()).values().stream())
                    .toList();
            texts.stream()
                    .flatMap(names -> names.texts().keySet().stream())
                    .distinct()
                    .forEach(language -> each.accept(readable(consultation, texts, language)));
        }
    }

    private static Readable readable(Consultation consultation, Collection<Names> texts, Language language) {
        var day = consultation.startsOn();
        return new Readable(
                consultation.id().toString(),
                consultation.id(),
                "consultation",
                language,
                consultation.title(language),
                texts.stream()
                        .flatMap(names -> names.written(language).stream())
                        .collect(Collectors.joining("\n")),
                null,
                null,
                Set.of(),
                null,
                day == null ? null : day.toString(),
                Audience.PUBLIC,
                null,
                consultation.path(),
                consultation.fictitious());
    }
}
