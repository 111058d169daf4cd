package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import org.entente.languages.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever attaches more than the house takes reads so, and what they typed is still there. */
@InTheBrowser
class TooLargeTests {

    private static final String WORDS = "Words of an hour,\nand of another.";

    @Autowired
    House house;

    @TempDir
    Path folder;

    private Path file;

    /** With nothing in it: so it takes no room. */
    @BeforeEach
    void aFileIsTooLarge() throws IOException {
        file = folder.resolve("large.pdf");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(68L * 1024 * 1024);
        }
    }

    @Test
    void theFormStaysWithItsWordsAndItsFileAndSaysWhatTheLimitIs() {
        try (var delegate = house.delegate(Language.AR, true, "XAR")) {
            var place = sent(delegate);
            assertThat(delegate.page().locator(".mistakes")).containsText(delegate.text("web.error.413.text"));
            assertThat(delegate.page().locator(".mistakes")).isFocused();
            assertThat(delegate.page().locator("#text")).hasValue(WORDS);
            assertThat(delegate.page().locator("#file").evaluate("field => field.files[0].name"))
                    .isEqualTo("large.pdf");
            assertThat(delegate.path()).isEqualTo(place);
            // Told again, it is told once.
            delegate.press("consultations.statement.add.do");
            assertThat(delegate.page().locator(".mistakes")).hasCount(1);
        }
    }

    @Test
    void withoutScriptsThePageGivesTheWordsBackAndTheFormIsBehindIt() {
        try (var delegate = house.delegate(Language.AR, false, "XAR")) {
            sent(delegate);
            delegate.seesTitle("web.error.413.title");
            delegate.sees("web.error.413.text");
            assertThat(delegate.page().locator("main textarea")).hasValue(WORDS);
            delegate.page().goBack();
            assertThat(delegate.page().locator("#text")).hasValue(WORDS);
        }
    }

    private String sent(Visitor delegate) {
        var place = "/consultations/" + EveryPage.demonstration(house) + "/statements/new";
        delegate.open(place);
        delegate.write("text", WORDS);
        delegate.page().locator("#file").setInputFiles(file);
        delegate.press("consultations.statement.add.do");
        return place;
    }
}
