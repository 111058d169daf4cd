package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.List;
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

    private static Entry entry(String id, Language language) {
        return new Entry("things", Library.part(WHOLE, id, language, "peace", Audience.PUBLIC, null, "/things/" + id));
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
        replace(entry("1", Language.EN), entry("2", Language.EN));
        assertThat(found()).containsExactlyInAnyOrder("other", "1", "2");
        replace(entry("2", Language.EN), entry("3", Language.EN));
        assertThat(found()).containsExactlyInAnyOrder("other", "2", "3");
        replace();
        assertThat(found()).containsExactly("other");
    }

    /** A key is kept as one word, for which there is not so much room. */
    @Test
    void ofAWholeOfWhichOneThingCannotBeKeptNothingIsFound() {
        replace(entry("1", Language.EN));
        assertThat(found()).contains("1");
        var failed = catchThrowable(() -> replace(entry("2", Language.EN), entry("x".repeat(40_000), Language.EN)));
        assertThat(failed).isInstanceOf(IllegalArgumentException.class);
        assertThat(found()).containsExactly("other");
        replace(entry("2", Language.EN));
        assertThat(found()).containsExactlyInAnyOrder("other", "2");
    }
}
