package org.entente.consultations.convergence;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.web.Mistakes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** What somebody brings in a form: a table of votes as a file or as typed words, perhaps one of groups, and what to compute. */
public record BroughtVotes(
        @Nullable MultipartFile file,
        @Nullable MultipartFile groupsFile,
        String votes,
        String groups,
        String formula,
        String floor,
        String find) {

    /** Less than on the command line: here others use the same memory. */
    private static final int MOST_VOTES = 1_000_000;

    static BroughtVotes none() {
        return new BroughtVotes(null, null, "", "", "", "", "");
    }

    /** Empty where something is wrong; what, stands in the mistakes then. */
    Optional<Analysis> analysis(Mistakes mistakes) throws IOException {
        var table = table("votes", file, votes, in -> VotesFile.read(in, MOST_VOTES), mistakes);
        var given = table("groups", groupsFile, groups, GroupsFile::read, mistakes);
        if (table.isEmpty()) mistakes.on("votes", "convergence.mistake.no_table");
        if (!mistakes.none()) return Optional.empty();
        try {
            return Optional.of(Analysis.of(table.get().votes(), grouping(table.get(), given), parameters()));
        } catch (NotAMatrix mistake) {
            mistakes.on("votes", mistake.key(), mistake.arguments());
            return Optional.empty();
        }
    }

    private Grouping grouping(VotesFile table, Optional<Map<String, Set<String>>> given) {
        if (!isSought()) return Grouping.of(given.orElse(table.groups()), table.votes());
        return OpinionMap.of(table.votes())
                .flatMap(map -> Discovery.of(map, 5, table.votes()))
                .orElse(Grouping.none());
    }

    public boolean isSought() {
        return find.equals("yes");
    }

    private Parameters parameters() {
        var chosen = formula.equals("entente") ? Formula.ENTENTE : Formula.CLASSIC;
        return new Parameters(
                chosen,
                switch (floor) {
                    case "0.25" -> 0.25;
                    case "0.75" -> 0.75;
                    default -> Parameters.FLOOR;
                });
    }

    private static <T> Optional<T> table(
            String field,
            @Nullable MultipartFile file,
            String typed,
            Function<InputStream, T> reading,
            Mistakes mistakes)
            throws IOException {
        try (var in = file != null && !file.isEmpty() ? file.getInputStream() : stream(typed)) {
            if (in.available() == 0) return Optional.empty();
            return Optional.of(reading.apply(in));
        } catch (NotAMatrix mistake) {
            mistakes.on(field, mistake.key(), mistake.arguments());
            return Optional.empty();
        }
    }

    private static InputStream stream(String typed) {
        return new ByteArrayInputStream(typed.strip().getBytes(StandardCharsets.UTF_8));
    }
}
