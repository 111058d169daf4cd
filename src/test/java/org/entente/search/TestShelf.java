package org.entente.search;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A shelf on which a test lays what it likes, and takes it off again. */
@Component
class TestShelf implements Shelf {

    static final String NAME = "test";

    private final Map<UUID, Readable> things = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    WholesChanged lay(String text) {
        return lay(text, Audience.PUBLIC, null);
    }

    WholesChanged lay(String text, Audience audience, @Nullable UUID owner) {
        var readable = Library.text(UUID.randomUUID().toString(), Language.EN, text, audience, owner);
        things.put(readable.whole(), readable);
        return new WholesChanged(NAME, Set.of(readable.whole()));
    }

    void reword(WholesChanged laid, String text) {
        laid.wholes()
                .forEach(whole -> things.computeIfPresent(
                        whole, (same, readable) -> Library.text(readable.id(), Language.EN, text)));
    }

    void take(WholesChanged laid) {
        laid.wholes().forEach(things::remove);
    }

    @Override
    public void everything(Consumer<Readable> each) {
        things.values().forEach(each);
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        wholes.stream().filter(things::containsKey).map(things::get).forEach(each);
    }
}
