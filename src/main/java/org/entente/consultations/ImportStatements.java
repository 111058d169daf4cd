package org.entente.consultations;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.entente.documents.Unreadable;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.languages.Names;
import org.entente.web.Download;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code import statements PATH [--consultation ID | --new TITLE]}, ending with a line of totals. */
@Component
class ImportStatements implements Command {

    private final Consultations consultations;
    private final Importer importer;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ImportStatements(
            Consultations consultations,
            Importer importer,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.consultations = consultations;
        this.importer = importer;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "import statements";
    }

    @Override
    public Set<String> options() {
        return Set.of("consultation", "new");
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (arguments.words().size() != 1) throw new Unable("ground.unable.one_file");
        var path = Path.of(arguments.words().getFirst());
        if (!Files.isReadable(path)) throw new Unable("ground.unable.no_file", path.toString());
        var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        try (var source = ImportSource.of(path, name)) {
            var consultation = consultation(arguments, name, terminal);
            return run(consultation, source.items(), terminal);
        } catch (Unreadable unreadable) {
            throw new Unable(unreadable.reason().key());
        } catch (TableSource.MissingColumn missing) {
            throw new Unable("consultations.import.missing_column", missing.column());
        } catch (IOException e) {
            throw new Unable("ground.unable.no_file", path.toString());
        }
    }

    private int run(Consultation consultation, List<Item> items, Terminal terminal) throws IOException {
        var refused = new ArrayList<String[]>();
        var statements = 0;
        var paragraphs = 0;
        for (var item : items) {
            try {
                paragraphs += importer.take(consultation, item, null);
                statements++;
            } catch (Importer.Refused reason) {
                var sentence = terminal.text(reason.key(), reason.arguments());
                terminal.complain("consultations.import.refused", item.name(), sentence);
                refused.add(new String[] {item.name(), sentence});
            }
            var done = statements + refused.size();
            if (done % 500 == 0) terminal.say("consultations.import.progress", done, items.size());
        }
        if (!refused.isEmpty())
            terminal.say("consultations.import.list", list(refused).toString());
        terminal.say(
                "consultations.import.into",
                consultation.title(terminal.language()),
                consultation.id().toString());
        terminal.say("consultations.import.totals", items.size(), statements, paragraphs, refused.size());
        return statements == 0 ? 1 : 0;
    }

    private Consultation consultation(Arguments arguments, String name, Terminal terminal) {
        var id = arguments.option("consultation");
        if (id.isPresent()) {
            var found = consultations.find(uuid(id.get()));
            return found.filter(Consultation::takesStatements)
                    .orElseThrow(() -> new Unable("consultations.import.no_consultation", id.get()));
        }
        var title = arguments.option("new").orElse(name);
        var consultation = new Consultation(
                UUID.randomUUID(),
                Names.of(terminal.language(), title),
                List.of(),
                List.of(),
                null,
                null,
                new Names(java.util.Map.of()),
                null,
                List.of(),
                new Names(java.util.Map.of()),
                Rule.NAMED,
                State.OPEN,
                false,
                "",
                "",
                false,
                0);
        transaction.executeWithoutResult(status -> {
            consultations.add(consultation, null, clock.instant());
            events.publishEvent(new ConsultationConvened(
                    consultation.id(), consultation.titles().byCode(), null, clock.instant()));
        });
        return consultation;
    }

    /** What was refused, with the reason, as a table to work through and bring in again. */
    private static Path list(List<String[]> refused) throws IOException {
        var file = Files.createTempFile("entente-refused-", ".csv");
        var text = new StringWriter();
        try (var csv = new CSVPrinter(
                text, CSVFormat.RFC4180.builder().setHeader("item", "reason").get())) {
            for (var row : refused) csv.printRecord(Download.cell(row[0]), Download.cell(row[1]));
        }
        return Files.writeString(file, text.toString());
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Unable("consultations.import.no_consultation", typed);
        }
    }
}
