package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real conversations (The Computational Democracy Project, CC BY 4.0), counted a second time by plain loops over another reader. */
class SampleConversationsTests {

    private static final Path FOLDER = Path.of("..", "shared", "samples", "25-polis-conversations");
    private static final double EXACT = 1e-12;

    @ParameterizedTest
    @ValueSource(strings = {"brexit-consensus", "canadian-electoral-reform", "vtaiwan.uberx"})
    void sumsAndStatisticsAreThoseOfTheMatrix(String conversation) throws IOException {
        var path = FOLDER.resolve(conversation).resolve("participants-votes.csv");
        assumeTrue(Files.exists(path), "the samples are not here");
        VotesFile file;
        try (var in = Files.newInputStream(path)) {
            file = VotesFile.read(in);
        }
        var analysis =
                Analysis.of(file.votes(), Grouping.of(file.groups(), file.votes()), Parameters.of(Formula.CLASSIC));
        var rows = rows(path);
        assertThat(file.votes().participants()).hasSameSizeAs(rows);
        for (var finding : analysis.findings()) {
            var product = 1.0;
            for (var group : finding.groups()) {
                var inside = tally(rows, finding.statement(), group.group(), true);
                assertThat(group.inside()).isEqualTo(inside);
                assertThat(group.outside()).isEqualTo(tally(rows, finding.statement(), group.group(), false));
                product *= (inside.agrees() + 1.0) / (inside.votes() + 2.0);
            }
            assertThat(finding.consensus().orElseThrow()).isEqualTo(product, within(EXACT));
        }
        assertThat(analysis.missing()).isEmpty();
        assertThat(analysis.majority().agree()).hasSize(Parameters.CHOSEN);
    }

    /** The export's own counts of a row, n-votes and n-agree, are those of its cells. */
    @ParameterizedTest
    @ValueSource(strings = {"brexit-consensus", "canadian-electoral-reform", "vtaiwan.uberx"})
    void whoVotedHowOftenIsWhatTheCellsSay(String conversation) throws IOException {
        var path = FOLDER.resolve(conversation).resolve("participants-votes.csv");
        assumeTrue(Files.exists(path), "the samples are not here");
        try (var in = Files.newInputStream(path)) {
            var votes = VotesFile.read(in).votes();
            for (var row : rows(path)) {
                var place = votes.participants().indexOf(row.get("participant"));
                var cells = row.stream().skip(6).filter(cell -> !cell.isEmpty()).count();
                assertThat(votes.countOf(place)).isEqualTo((int) cells);
            }
        }
    }

    private static List<CSVRecord> rows(Path path) throws IOException {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var records = format.parse(Files.newBufferedReader(path))) {
            return records.getRecords();
        }
    }

    private static Tally tally(List<CSVRecord> rows, String statement, String group, boolean inside) {
        int agrees = 0, disagrees = 0, votes = 0;
        for (var row : rows) {
            var own = row.get("group-id");
            if (own.isEmpty() || own.equals(group) != inside) continue;
            var cell = row.get(statement);
            if (!cell.isEmpty()) votes++;
            if (cell.equals("1")) agrees++;
            if (cell.equals("-1")) disagrees++;
        }
        return new Tally(agrees, disagrees, votes);
    }
}
