package org.entente.documents.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.documents.Bundle;
import org.entente.documents.TooManyFiles;
import org.entente.documents.Unreadable;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.entente.web.Mistakes;
import org.springframework.stereotype.Component;

/**
 * {@code import documents PATH}: a file, a folder or a ZIP, with a manifest or without, ending with a line of totals. Beside a
 * running program it takes turns with it.
 */
@Component
class ImportDocuments implements Command {

    /** The columns of a list, but for that of files; on the command line with hyphens, as {@code --corrigendum-to}. */
    private static final Map<String, String> FACTS = Typed.COLUMNS.stream()
            .filter(column -> !column.equals("file"))
            .collect(Collectors.toUnmodifiableMap(column -> column.replace(' ', '-'), column -> column));

    /** A line of progress after so many files. */
    private static final int PROGRESS = 20;

    private final Deliveries deliveries;
    private final Items items;
    private final Unpacks unpacks;
    private final WorksOffTheQueue queue;

    ImportDocuments(Deliveries deliveries, Items items, Unpacks unpacks, WorksOffTheQueue queue) {
        this.deliveries = deliveries;
        this.items = items;
        this.unpacks = unpacks;
        this.queue = queue;
    }

    @Override
    public String words() {
        return "import documents";
    }

    @Override
    public Set<String> options() {
        return FACTS.keySet();
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (arguments.words().size() != 1) throw new Unable("ground.unable.one_file");
        var path = Path.of(arguments.words().getFirst());
        if (!Files.isReadable(path)) throw new Unable("ground.unable.no_file", path.toString());
        var delivery = sent(path, facts(arguments));
        queue.work(() -> isThrough(delivery, terminal), () -> report(delivery, terminal));
        return told(delivery, terminal);
    }

    private UUID sent(Path path, Facts facts) {
        var name = String.valueOf(path.toAbsolutePath().normalize().getFileName());
        try (var bundle = Bundle.of(path, name)) {
            var delivery = deliveries.keep(name, List.of(), null);
            deliveries.send(delivery, facts);
            unpacks.unpack(delivery, bundle, facts);
            return delivery.id();
        } catch (Unreadable unreadable) {
            throw new Unable(unreadable.reason().key());
        } catch (TooManyFiles tooMany) {
            throw new Unable("intake.reason.too_many", tooMany.files(), tooMany.most());
        } catch (IOException e) {
            throw new Unable("ground.unable.no_file", path.toString());
        }
    }

    private static Facts facts(Arguments arguments) {
        var typed = new HashMap<String, String>();
        FACTS.forEach((option, column) -> arguments.option(option).ifPresent(value -> typed.put(column, value)));
        var mistakes = new Mistakes();
        var facts = Typed.facts(typed, mistakes);
        mistakes.all().values().stream().findFirst().ifPresent(mistake -> {
            throw new Unable(mistake.key(), mistake.arguments());
        });
        return facts;
    }

    /** Says how far it is, too: while another program is at work, once a second. */
    private boolean isThrough(UUID id, Terminal terminal) {
        var delivery = deliveries.get(id);
        if (!delivery.isThrough()) terminal.say("intake.command.progress", delivery.done(), delivery.total());
        return delivery.isThrough();
    }

    private void report(UUID id, Terminal terminal) {
        if (deliveries.get(id).done() % PROGRESS == 0) isThrough(id, terminal);
    }

    private int told(UUID id, Terminal terminal) {
        var delivery = deliveries.get(id);
        for (var state : List.of(Item.State.REFUSED, Item.State.LOOK)) {
            var told = items.of(id, state, 0);
            for (var after = 0; !told.isEmpty(); told = items.of(id, state, after)) {
                told.forEach(item -> complain(item, terminal));
                after += told.size();
            }
        }
        terminal.say(
                "intake.command.totals",
                delivery.total(),
                delivery.in(Item.State.READ),
                delivery.in(Item.State.LOOK),
                delivery.in(Item.State.REFUSED));
        if (delivery.in(Item.State.LOOK) > 0) terminal.say("intake.command.look", delivery.path());
        return delivery.in(Item.State.READ) + delivery.in(Item.State.LOOK) == 0 ? 1 : 0;
    }

    private static void complain(Item item, Terminal terminal) {
        for (var reason : item.reasons()) {
            var sentence = reason.sentence(terminal.language());
            if (item.line() == null) terminal.complain("intake.command.told", item.name(), sentence);
            else terminal.complain("intake.command.told_line", item.name(), item.line(), sentence);
        }
    }
}
