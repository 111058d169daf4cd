package org.entente.chronicle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.List;
import java.util.Set;
import java.util.function.LongConsumer;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** {@code chronicle verify [--heads FILE]}: proves both chains, or names the first act that does not fit. */
@Component
class VerifyChronicle implements Command {

    /** A line of progress after so many acts. */
    private static final int PROGRESS = 50_000;

    private final Verification verification;

    VerifyChronicle(Verification verification) {
        this.verification = verification;
    }

    @Override
    public String words() {
        return "chronicle verify";
    }

    @Override
    public Set<String> options() {
        return Set.of("heads");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (!arguments.words().isEmpty())
            throw new Unable("ground.unable.unknown_command", arguments.words().getFirst());
        var kept = arguments.option("heads").map(VerifyChronicle::read).orElse(List.of());
        var code = 0;
        for (var chain : Chain.values()) {
            // Heads are published and kept of the record alone.
            var own = chain == Chain.RECORD ? kept : List.<Head>of();
            if (!tell(verification.of(chain, own, progress(terminal)), own, terminal)) code = 1;
        }
        return code;
    }

    private static LongConsumer progress(Terminal terminal) {
        return acts -> {
            if (acts % PROGRESS == 0) terminal.say("chronicle.verify.progress", acts);
        };
    }

    private static boolean tell(Verification.Found found, List<Head> kept, Terminal terminal) {
        var chain = terminal.text(found.chain().key());
        var broken = found.broken();
        if (broken != null) {
            terminal.complain(
                    "chronicle.verify.broken",
                    chain,
                    broken.day().toString(),
                    broken.number(),
                    terminal.text(broken.kind().key()),
                    found.acts());
            return false;
        }
        terminal.say("chronicle.verify.holds", chain, found.acts(), found.days());
        if (!found.head().isEmpty()) terminal.line(found.head());
        if (!kept.isEmpty()) terminal.say("chronicle.verify.agrees", kept.size());
        return true;
    }

    private static List<Head> read(String file) {
        try {
            var heads = Heads.read(Files.readString(Path.of(file)));
            if (heads.isEmpty()) throw new Unable("chronicle.unable.heads", file);
            return heads;
        } catch (IOException e) {
            throw new Unable("ground.unable.no_file", file);
        } catch (IllegalArgumentException | DateTimeException | JacksonException noHeads) {
            throw new Unable("chronicle.unable.heads", file);
        }
    }
}
