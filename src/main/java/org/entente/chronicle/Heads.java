package org.entente.chronicle;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The head of each day, for whoever wants to keep a copy; it says that something was done, and nothing of what. */
@Component
public class Heads {

    private static final String[] COLUMNS = {"day", "acts", "number", "hash"};

    private final JdbcClient jdbc;

    Heads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From a day to a day, the latest first; from the first, and to the last, where none is given. */
    public List<Head> of(Chain chain, @Nullable LocalDate from, @Nullable LocalDate to) {
        return jdbc.sql("""
                        select * from chronicle.heads(:chain)
                        where day >= coalesce(:from, '-infinity'::date) and day <= coalesce(:to, 'infinity'::date)
                        order by day desc""")
                .param("chain", chain.name())
                .param("from", from, Types.DATE)
                .param("to", to, Types.DATE)
                .query((row, number) -> new Head(
                        row.getObject("day", LocalDate.class),
                        row.getLong("acts"),
                        row.getLong("number"),
                        row.getString("hash")))
                .list();
    }

    /**
     * Of days that are over by now: what everybody may read. The day that runs would tell by its number the moment of each
     * act, also of one that nobody may know of.
     */
    List<Head> ended(@Nullable LocalDate from, @Nullable LocalDate to, Instant now) {
        var yesterday = now.atOffset(ZoneOffset.UTC).toLocalDate().minusDays(1);
        return of(Chain.RECORD, from, to == null || to.isAfter(yesterday) ? yesterday : to);
    }

    static String csv(List<Head> heads) {
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader(COLUMNS).get())) {
            for (var head : heads) csv.printRecord(head.day(), head.acts(), head.number(), head.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    static String json(List<Head> heads) {
        return JsonMapper.shared().writeValueAsString(heads);
    }

    /** As {@link #csv} or {@link #json} wrote them. */
    static List<Head> read(String text) {
        if (text.stripLeading().startsWith("["))
            return List.of(JsonMapper.shared().readValue(text, Head[].class));
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (var rows = format.parse(new StringReader(text))) {
            return rows.stream()
                    .map(row -> new Head(
                            LocalDate.parse(row.get("day")),
                            Long.parseLong(row.get("acts")),
                            Long.parseLong(row.get("number")),
                            row.get("hash")))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
