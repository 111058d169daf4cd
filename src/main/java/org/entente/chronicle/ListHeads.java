package org.entente.chronicle;

import java.time.LocalDate;
import java.util.Set;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.web.Dates;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code chronicle heads [--from DAY] [--to DAY] [--format csv|json]}: the heads of the record's days, to be kept elsewhere. */
@Component
class ListHeads implements Command {

    private final Heads heads;

    ListHeads(Heads heads) {
        this.heads = heads;
    }

    @Override
    public String words() {
        return "chronicle heads";
    }

    @Override
    public Set<String> options() {
        return Set.of("from", "to", "format");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (!arguments.words().isEmpty())
            throw new Unable("ground.unable.unknown_command", arguments.words().getFirst());
        var listed = heads.of(Chain.RECORD, day(arguments, "from"), day(arguments, "to"));
        var format = arguments.option("format").orElse("csv");
        switch (format) {
            case "csv" -> terminal.line(Heads.csv(listed).stripTrailing());
            case "json" -> terminal.line(Heads.json(listed));
            default -> throw new Unable("chronicle.unable.format", format);
        }
        return 0;
    }

    private static @Nullable LocalDate day(Arguments arguments, String option) {
        var typed = arguments.option(option);
        if (typed.isEmpty()) return null;
        var day = Dates.read(typed.get());
        if (day == null) throw new Unable("chronicle.unable.day", typed.get());
        return day;
    }
}
