package org.entente.consultations;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.entente.documents.Unreadable;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.languages.Names;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code import statements PATH [--consultation ID | --new TITLE]}, ending with a line of totals. */
@Component
class ImportStatements implements Command {

    private static final Logger LOG = LoggerFactory.getLogger(ImportStatements.class);

    /** A line of progress after so many items. */
    private static final int PROGRESS = 500;

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
            return run(consultation, source, terminal);
        } catch (Unreadable unreadable) {
            throw new Unable(unreadable.reason().key());
        } catch (NotTaken bad) {
            throw new Unable(bad.key(), bad.arguments());
        } catch (IOException e) {
            throw new Unable("ground.unable.no_file", path.toString());
        }
    }

    private int run(Consultation consultation, ImportSource source, Terminal terminal) throws IOException {
        var items = source.items();
        var refused = new TreeMap<Integer, String>();
        var paragraphs = 0;
        for (var at = 0; at < items.size(); at++) {
            var item = items.get(at);
            try {
                paragraphs += importer.take(consultation, item, null).paragraphs();
            } catch (NotTaken told) {
                refused.put(at, terminal.text(told.key(), told.arguments()));
            } catch (RuntimeException unforeseen) {
                LOG.error("Could not take {}", item.name(), unforeseen);
                refused.put(at, terminal.text("consultations.import.failed"));
            }
            var reason = refused.get(at);
            if (reason != null) terminal.complain("consultations.import.refused", item.name(), reason);
            if ((at + 1) % PROGRESS == 0) terminal.say("consultations.import.progress", at + 1, items.size());
        }
        if (!refused.isEmpty())
            terminal.say(
                    "consultations.import.list", handedBack(source, refused).toString());
        terminal.say(
                "consultations.import.into",
                consultation.title(terminal.language()),
                consultation.id().toString());
        var statements = items.size() - refused.size();
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
                new Names(java.util.Map.of()),
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

    /** What was refused, with the reasons, to work through and bring in again. */
    private static Path handedBack(ImportSource source, SortedMap<Integer, String> refused) throws IOException {
        var file = Files.createTempFile("entente-refused-", "." + source.ending());
        try (var out = Files.newOutputStream(file)) {
            source.handBack(refused, out);
        }
        return file;
    }

    private static UUID uuid(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException e) {
            throw new Unable("consultations.import.no_consultation", typed);
        }
    }
}
