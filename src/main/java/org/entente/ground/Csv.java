package org.entente.ground;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The tables that come with the program: UTF-8, commas, one header line. */
public final class Csv {

    private Csv() {}

    public static List<CSVRecord> rows(String resource) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var in = Objects.requireNonNull(Csv.class.getResourceAsStream(resource), resource);
                var records = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return records.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
