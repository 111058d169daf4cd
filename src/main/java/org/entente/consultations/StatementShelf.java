package org.entente.consultations;

import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.languages.Language;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Sql;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Published statements, paragraph by paragraph, each with the elements that a rapporteur has confirmed. */
@Component
class StatementShelf implements Shelf {

    static final String NAME = "statements";

    private static final int AT_A_TIME = 200;

    private record Row(UUID statement, UUID paragraph, int position, String text) {}

    private final JdbcClient jdbc;
    private final Statements statements;
    private final Consultations consultations;
    private final Tags tags;

    StatementShelf(JdbcClient jdbc, Statements statements, Consultations consultations, Tags tags) {
        this.jdbc = jdbc;
        this.statements = statements;
        this.consultations = consultations;
        this.tags = tags;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        UUID last = null;
        while (true) {
            var some = after(last);
            of(Set.copyOf(some), each);
            if (some.size() < AT_A_TIME) return;
            last = some.getLast();
        }
    }

    private List<UUID> after(@Nullable UUID last) {
        return jdbc.sql("""
                        select id from consultations.statement
                        where state = 'PUBLISHED' and (:last::uuid is null or id > :last) order by id limit :most""")
                .param("last", last, Types.OTHER)
                .param("most", AT_A_TIME)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        var published = statements.allPublished(wholes);
        var held = new HashMap<UUID, Consultation>();
        consultations
                .of(published.stream().map(Statement::consultation).collect(Collectors.toSet()))
                .forEach(consultation -> held.put(consultation.id(), consultation));
        var rows = rows(published.stream().map(Statement::id).toList());
        var confirmed = confirmed(rows);
        for (var statement : published) {
            var consultation = Objects.requireNonNull(held.get(statement.consultation()));
            rows.getOrDefault(statement.id(), List.of())
                    .forEach(row -> each.accept(
                            readable(statement, consultation, row, confirmed.getOrDefault(row.paragraph(), Set.of()))));
        }
    }

    private Map<UUID, List<Row>> rows(List<UUID> ids) {
        var rows = new HashMap<UUID, List<Row>>();
        jdbc.sql("""
                        select s.id as statement, p.id, pl.position, p.text
                        from consultations.statement s
                        join consultations.placement pl on pl.statement = s.id and pl.version = s.version
                        join consultations.paragraph p on p.id = pl.paragraph
                        where s.id = any(:ids) order by s.id, pl.position""").param("ids", Sql.array(ids)).query(row -> {
            var statement = row.getObject("statement", UUID.class);
            rows.computeIfAbsent(statement, none -> new ArrayList<>())
                    .add(new Row(
                            statement, row.getObject("id", UUID.class), row.getInt("position"), row.getString("text")));
        });
        return rows;
    }

    private Map<UUID, Set<String>> confirmed(Map<UUID, List<Row>> rows) {
        var confirmed = new HashMap<UUID, Set<String>>();
        var paragraphs =
                rows.values().stream().flatMap(List::stream).map(Row::paragraph).toList();
        tags.of(paragraphs)
                .forEach((paragraph, all) -> confirmed.put(
                        paragraph,
                        all.stream().filter(Tag::isConfirmed).map(Tag::element).collect(Collectors.toSet())));
        return confirmed;
    }

    /** Where the consultation's rule hides who spoke, the search does not know it either. */
    private static Readable readable(Statement statement, Consultation consultation, Row row, Set<String> elements) {
        var language = Language.of(statement.language());
        return new Readable(
                row.paragraph().toString(),
                statement.id(),
                "statement",
                language.orElse(null),
                consultation.title(language.orElse(Language.EN)),
                row.text(),
                null,
                consultation.rule() == Rule.NAMED ? statement.party() : null,
                elements,
                null,
                date(statement),
                statement.audience(),
                statement.party(),
                statement.path() + "#p" + row.position(),
                consultation.fictitious());
    }

    private static @Nullable String date(Statement statement) {
        return Optional.ofNullable(statement.deliveredOn())
                .map(day -> statement.yearOnly() ? String.valueOf(day.getYear()) : day.toString())
                .orElse(null);
    }
}
