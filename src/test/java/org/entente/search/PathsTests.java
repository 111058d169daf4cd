package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.entente.web.Reader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The paths of things, in each language in which their reader finds them. */
class PathsTests {

    private final Library library = new Library();
    private final UUID whole = UUID.randomUUID();

    @AfterEach
    void close() {
        library.close();
    }

    private static Readable of(String id, Language language, Audience audience, UUID whole) {
        return Library.part(
                whole, id, language, "peace", audience, UUID.randomUUID(), "/" + language.code() + "/" + id);
    }

    private Map<String, String> paths(String... things) {
        return library.index().ask(view -> view.paths(Set.of(things), Admitted.to(Reader.guest())));
    }

    @Test
    void eachLanguageHasAPathOfItsOwn() {
        library.with(
                of("1", Language.EN, Audience.PUBLIC, whole),
                of("1", Language.AR, Audience.PUBLIC, whole),
                of("2", Language.AR, Audience.PUBLIC, whole));
        assertThat(paths("things 1", "things 3")).isEqualTo(Map.of("things en 1", "/en/1", "things ar 1", "/ar/1"));
        assertThat(paths("things 1", "things 2")).hasSize(3);
    }

    @Test
    void whatTheReaderMayNotReadHasNone() {
        library.with(of("1", Language.EN, Audience.PUBLIC, whole), of("1", Language.FR, Audience.OFFICERS, whole));
        assertThat(paths("things 1")).containsOnlyKeys("things en 1");
    }

    @Test
    void whatIsGoneHasNoneAndWhatCameLaterHas() {
        library.with(
                of("1", Language.EN, Audience.PUBLIC, whole), of("2", Language.EN, Audience.PUBLIC, UUID.randomUUID()));
        library.index().replace("things", whole, List.of());
        library.with(of("3", Language.EN, Audience.PUBLIC, UUID.randomUUID()));
        assertThat(paths("things 1", "things 2", "things 3")).containsOnlyKeys("things en 2", "things en 3");
    }
}
