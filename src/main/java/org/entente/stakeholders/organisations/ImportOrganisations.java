package org.entente.stakeholders.organisations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.entente.documents.Unreadable;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.languages.Language;
import org.springframework.stereotype.Component;

/**
 * {@code import organisations FILE.csv [--name COLUMN] [--site COLUMN] [--seat COLUMN] [--kind COLUMNS] [--language L]}, ending
 * with a line of totals.
 */
@Component
class ImportOrganisations implements Command {

    private static final String LANGUAGE = "language";

    private final ReadsLists reads;
    private final TakesLists takes;

    ImportOrganisations(ReadsLists reads, TakesLists takes) {
        this.reads = reads;
        this.takes = takes;
    }

    @Override
    public String words() {
        return "import organisations";
    }

    @Override
    public Set<String> options() {
        return Set.of(ListColumns.NAME, ListColumns.SITE, ListColumns.SEAT, ListColumns.KIND, LANGUAGE);
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (arguments.words().size() != 1) throw new Unable("ground.unable.one_file");
        var path = Path.of(arguments.words().getFirst());
        if (!Files.isRegularFile(path) || !Files.isReadable(path))
            throw new Unable("ground.unable.no_file", path.toString());
        try {
            var reading = reads.read(path, columns(arguments), language(arguments));
            reading.notes().forEach(note -> terminal.complain(note.key(), note.arguments(terminal.language())));
            return told(takes.take(String.valueOf(path.getFileName()), reading), terminal);
        } catch (Unreadable unreadable) {
            throw new Unable(unreadable.reason().key());
        } catch (IOException e) {
            throw new Unable("ground.unable.no_file", path.toString());
        }
    }

    private static int told(OrganisationList list, Terminal terminal) {
        terminal.say("organisations.totals", list.lines(), list.added(), list.waiting(), list.known(), list.left());
        if (list.waiting() > 0) terminal.say("organisations.look", "/organisation-lists");
        return list.lines() > 0 && list.left() == list.lines() ? 1 : 0;
    }

    private static Map<String, String> columns(Arguments arguments) {
        var columns = new HashMap<String, String>();
        for (var each : Set.of(ListColumns.NAME, ListColumns.SITE, ListColumns.SEAT, ListColumns.KIND))
            arguments.option(each).ifPresent(column -> columns.put(each, column));
        return columns;
    }

    private static Language language(Arguments arguments) {
        var typed = arguments.option(LANGUAGE).orElse(Language.EN.code());
        return Language.of(typed).orElseThrow(() -> new Unable("organisations.unable.language", typed));
    }
}
