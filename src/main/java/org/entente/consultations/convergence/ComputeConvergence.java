package org.entente.consultations.convergence;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;

/** {@code convergence VOTES.csv}: the statistics of votes that somebody brings; needs neither data directory nor database. */
public final class ComputeConvergence implements Command {

    @Override
    public String words() {
        return "convergence";
    }

    @Override
    public Set<String> options() {
        return Set.of("groups", "formula", "floor", "discover", "json");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (arguments.words().size() != 1) throw new Unable("convergence.unable.one_file");
        var parameters = new Parameters(formula(arguments), floor(arguments));
        var file = read(arguments.words().getFirst(), VotesFile::read);
        var groups = arguments.option("groups").map(path -> read(path, GroupsFile::read));
        var analysis = Analysis.of(file.votes(), grouping(file, groups, most(arguments)), parameters);
        if (arguments.option("json").filter("-"::equals).isPresent()) {
            print(analysis, terminal);
        } else {
            arguments.option("json").ifPresent(path -> write(analysis, path));
            new AnalysisText(analysis, terminal.language()).lines().forEach(terminal::line);
        }
        return 0;
    }

    private static Grouping grouping(
            VotesFile file, Optional<Map<String, Set<String>>> given, Optional<Integer> discover) {
        if (discover.isEmpty()) return Grouping.of(given.orElse(file.groups()), file.votes());
        return OpinionMap.of(file.votes())
                .flatMap(map -> Discovery.of(map, discover.get(), file.votes()))
                .orElse(Grouping.none());
    }

    private static Formula formula(Arguments arguments) {
        var typed = arguments.option("formula").orElse("classic");
        return Arrays.stream(Formula.values())
                .filter(formula -> formula.name().toLowerCase(Locale.ROOT).equals(typed))
                .findFirst()
                .orElseThrow(() -> new Unable("convergence.unable.formula", typed));
    }

    private static double floor(Arguments arguments) {
        var typed = arguments.option("floor");
        if (typed.isEmpty()) return Parameters.FLOOR;
        try {
            var floor = Double.parseDouble(typed.get());
            if (floor >= 0 && floor <= 1) return floor;
        } catch (NumberFormatException e) {
            throw new Unable("convergence.unable.floor", typed.get());
        }
        throw new Unable("convergence.unable.floor", typed.get());
    }

    /** The largest number of groups to look for; empty where nobody asked to look. */
    private static Optional<Integer> most(Arguments arguments) {
        return arguments.option("discover").map(typed -> {
            if (!typed.matches("[2-9]")) throw new Unable("convergence.unable.discover", typed);
            return Integer.parseInt(typed);
        });
    }

    private static <T> T read(String path, Function<InputStream, T> reading) {
        try (var in = Files.newInputStream(Path.of(path))) {
            return reading.apply(in);
        } catch (NotAMatrix mistake) {
            throw new UnfitFile(path, mistake);
        } catch (IOException e) {
            throw new Unable("convergence.unable.read", path);
        }
    }

    private static void write(Analysis analysis, String path) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(Path.of(path)))) {
            AnalysisJson.write(analysis, out);
        } catch (IOException e) {
            throw new Unable("convergence.unable.write", path);
        }
    }

    private static void print(Analysis analysis, Terminal terminal) {
        var out = new ByteArrayOutputStream();
        AnalysisJson.write(analysis, out);
        terminal.line(out.toString(StandardCharsets.UTF_8));
    }
}
