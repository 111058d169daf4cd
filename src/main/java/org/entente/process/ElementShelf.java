package org.entente.process;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.entente.search.Readable;
import org.entente.search.Shelf;
import org.entente.web.Audience;
import org.springframework.stereotype.Component;

/** Elements, to be found by their names in each language. */
@Component
class ElementShelf implements Shelf {

    static final String NAME = "elements";

    private final Elements elements;

    ElementShelf(Elements elements) {
        this.elements = elements;
    }

    /** Elements go by their codes. */
    static UUID whole(String code) {
        return UUID.nameUUIDFromBytes(("element " + code).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void everything(Consumer<Readable> each) {
        elements.all().forEach(element -> lay(element, each));
    }

    @Override
    public void of(Set<UUID> wholes, Consumer<Readable> each) {
        elements.all().stream()
                .filter(element -> wholes.contains(whole(element.code())))
                .forEach(element -> lay(element, each));
    }

    private static void lay(Element element, Consumer<Readable> each) {
        element.names()
                .texts()
                .forEach((language, name) -> each.accept(new Readable(
                        element.code(),
                        whole(element.code()),
                        "element",
                        language,
                        name,
                        name,
                        null,
                        null,
                        Set.of(element.code()),
                        null,
                        null,
                        Audience.PUBLIC,
                        null,
                        "/elements/" + element.code())));
    }
}
