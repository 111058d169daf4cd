package org.entente.notifications;

import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.entente.web.AsTheProgram;
import org.entente.web.TypedId;
import org.entente.web.Ui;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The topics of all rooms, and what can be followed in them. */
@Component
class Topics {

    private final ObjectProvider<Topic> topics;
    private final ObjectProvider<Followed> kinds;

    Topics(ObjectProvider<Topic> topics, ObjectProvider<Followed> kinds) {
        this.topics = topics;
        this.kinds = kinds;
    }

    List<Topic> all() {
        return topics.stream().sorted(Comparator.comparingInt(Topic::order)).toList();
    }

    List<Topic> forEverybody() {
        return all().stream().filter(Topic::isForEverybody).toList();
    }

    Optional<Topic> named(String name) {
        return topics.stream().filter(topic -> topic.name().equals(name)).findFirst();
    }

    /** As the reader of {@code ui}, and with their eyes in the database. */
    static Optional<News> read(Topic topic, Told told, Ui ui) {
        return AsTheProgram.as(ui.reader(), () -> {
            try {
                return topic.read(told, ui);
            } catch (NoSuchElementException notForThem) {
                return Optional.empty();
            }
        });
    }

    /** What {@code kind:id} is called; empty where it is nothing, or nothing to this reader. */
    Optional<Followed.Name> followed(String what, Ui ui) {
        var colon = what.indexOf(':');
        return TypedId.of(what.substring(colon + 1))
                .flatMap(id -> kinds.stream()
                        .filter(kind -> what.startsWith(kind.kind() + ":"))
                        .findFirst()
                        .flatMap(kind -> kind.name(id, ui)));
    }
}
