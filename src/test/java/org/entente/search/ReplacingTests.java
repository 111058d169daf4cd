package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.web.Audience;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** All there is of a whole, or nothing of it. */
class ReplacingTests {

    private static final UUID WHOLE = UUID.randomUUID();

    private final Library library = new Library().with(Library.text("other", Language.EN, "peace"));

    @AfterEach
    void close() {
        library.close();
    }

    private static Entry entry(String id, Language language, String kind) {
        return new Entry(
                "things",
                new Readable(
                        id,
                        WHOLE,
                        kind,
                        language,
                        "A title",
                        "peace " + kind.length(),
                        null,
                        null,
                        Set.of(),
                        null,
                        null,
                        Audience.PUBLIC,
                        null,
                        "/things/" + id));
    }

    private void replace(Entry... entries) {
        library.index().replace("things", WHOLE, List.of(entries));
    }

    private List<String> found() {
        library.index().show();
        return library.ids("peace");
    }

    @Test
    void whatIsGoneFromAWholeIsNotFoundAndWhatIsNewIs() {
        replace(entry("1", Language.EN, "statement"), entry("2", Language.EN, "statement"));
        assertThat(found()).containsExactlyInAnyOrder("other", "1", "2");
        replace(entry("2", Language.EN, "statement"), entry("3", Language.EN, "statement"));
        assertThat(found()).containsExactlyInAnyOrder("other", "2", "3");
        replace();
        assertThat(found()).containsExactly("other");
    }

    /** A kind is kept as one word, for which there is not so much room. */
    @Test
    void ofAWholeOfWhichOneThingCannotBeKeptNothingIsFound() {
        replace(entry("1", Language.EN, "statement"));
        assertThat(found()).contains("1");
        var failed = catchThrowable(
                () -> replace(entry("2", Language.AR, "statement"), entry("3", Language.EN, "x".repeat(40_000))));
        assertThat(failed).isInstanceOf(IllegalArgumentException.class);
        assertThat(found()).containsExactly("other");
        replace(entry("2", Language.EN, "statement"));
        assertThat(found()).containsExactlyInAnyOrder("other", "2");
    }
}
