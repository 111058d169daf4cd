package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.entente.languages.Language;

/**
 * The main job of the house, one step a method: from convening a consultation to a citation that the public follows.
 *
 * <p>The speakers are organisations, and their words say that they are those of a test.
 */
final class Journey {

    private static final String TABLE = """
            party,text
            OAS,"Words of a test: capacity-building should answer to those who ask for it.

            Words of a test: the points of contact should be called once a year."
            AU,"Words of a test: capacity-building needs means of its own."
            """;
    private static final String PASTED = "Words of a test: capacity-building begins with people.";

    private final House house;
    private final Language language;
    private final boolean javaScript;
    private String consultation = "";
    private String report = "";

    Journey(House house, Language language, boolean javaScript) {
        this.house = house;
        this.language = language;
        this.javaScript = javaScript;
    }

    void anOfficerConvenesAConsultationAndOpensIt() {
        as(house.officer(language, javaScript), officer -> {
            officer.open("/consultations");
            officer.follow("consultations.convene");
            officer.seesTitle("consultations.convene");
            officer.press("consultations.convene.do");
            officer.sees("web.mistakes.title");
            officer.sees("consultations.mistake.organiser");
            officer.write("title_" + language.code(), title());
            officer.tick("organiser-OAS");
            officer.write("startsOn", "2026-11-24");
            officer.press("consultations.convene.do");
            consultation = officer.arrivesAt("/consultations/[0-9a-f-]{36}");
            officer.sees("consultations.state.planned");
            officer.press("consultations.open.do");
            officer.sees("consultations.state.open");
        });
    }

    void theOfficerBringsInATableOfStatements() {
        as(house.officer(language, javaScript), officer -> {
            officer.open(consultation);
            officer.follow("consultations.import");
            officer.attach("file", "statements.csv", TABLE);
            officer.press("consultations.import.do");
            officer.arrivesAt("/imports/[0-9a-f-]{36}");
            officer.comesToSee("consultations.import.totals", 2, 2, 3, 0);
        });
    }

    void aDelegatePastesAStatementAndPublishesIt() {
        as(house.delegate(language, javaScript, "EU"), delegate -> {
            delegate.open(consultation);
            delegate.follow("consultations.statement.add");
            delegate.write("text", PASTED);
            delegate.choose("language", "en");
            delegate.press("consultations.statement.add.do");
            var statement = delegate.arrivesAt("/statements/[0-9a-f-]{36}");
            delegate.sees("consultations.statement_state.draft");
            as(house.guest(language, javaScript), guest -> {
                assertThat(guest.open(statement).status()).isEqualTo(404);
            });
            delegate.press("consultations.publish.do");
            delegate.sees("consultations.statement_state.published");
        });
    }

    void aRapporteurSaysWhatEachParagraphIsAbout() {
        as(house.rapporteur(language, javaScript), rapporteur -> {
            rapporteur.open(consultation);
            rapporteur.follow("consultations.queue");
            for (var read = 0; read < 4; read++) {
                rapporteur.sees("consultations.queue.progress", read, 4);
                var box = rapporteur.page().locator("#e-CAPACITY");
                if (!box.isChecked()) choose(rapporteur, box);
                assertThat(box).isChecked();
                confirm(rapporteur);
            }
            rapporteur.seesTitle("consultations.queue.done");
        });
    }

    /** With JavaScript by its key, without it by the box; an Arabic keyboard writes another sign with the same key. */
    private void choose(Visitor rapporteur, Locator box) {
        var key = box.getAttribute("data-key");
        if (!javaScript) box.check();
        else if (language != Language.AR) rapporteur.page().keyboard().press(key);
        else
            rapporteur
                    .page()
                    .locator("h1")
                    .dispatchEvent(
                            "keydown", Map.of("key", "ش", "code", code(key), "bubbles", true, "cancelable", true));
    }

    private static String code(String key) {
        return (Character.isDigit(key.charAt(0)) ? "Digit" : "Key") + key.toUpperCase(Locale.ROOT);
    }

    private void confirm(Visitor rapporteur) {
        if (javaScript) rapporteur.page().keyboard().press("Enter");
        else rapporteur.press("consultations.queue.do");
    }

    void theRapporteurBeginsAReportAndWritesASentence() {
        as(house.rapporteur(language, javaScript), rapporteur -> {
            rapporteur.open(consultation);
            rapporteur.follow("consultations.report.begin");
            rapporteur.write("title_" + language.code(), title());
            rapporteur.press("consultations.report.begin.do");
            report = rapporteur.arrivesAt("/reports/[0-9a-f-]{36}/work").replace("/work", "");
            rapporteur.sees("consultations.report.silent");
            rapporteur.follow("consultations.sentence.add");
            rapporteur.choose("element", "CAPACITY");
            rapporteur.press("web.filter");
            rapporteur.arrivesAt(".*element=CAPACITY");
            rapporteur.write("text_" + language.code(), sentence());
            rapporteur.choose("quantifier", "ALL");
            for (var box : rapporteur.main().locator("input[name=paragraph]").all()) box.check();
            rapporteur.press("consultations.sentence.do");
            rapporteur.arrivesAt("/reports/[0-9a-f-]{36}/work.*");
            rapporteur.sees("consultations.report.behind", 3, 3);
        });
    }

    void theOfficerPublishesIt() {
        as(house.officer(language, javaScript), officer -> {
            officer.open(report + "/work");
            officer.press("consultations.report.publish.do", 1);
            officer.arrivesAt("/reports/[0-9a-f-]{36}");
            assertThat(officer.main()).containsText(sentence());
        });
    }

    void thePublicReadsItAndFollowsACitationToItsParagraph() {
        as(house.guest(language, javaScript), guest -> {
            guest.open("/reports");
            guest.link(title()).first().click();
            guest.arrivesAt(Pattern.quote(report));
            guest.main().locator(".cite a").first().click();
            var note = guest.page().locator("#n1");
            assertThat(note.getByRole(AriaRole.LINK)).isVisible();
            var quoted = note.locator("blockquote").innerText();
            note.getByRole(AriaRole.LINK).click();
            guest.arrivesAt("/statements/[0-9a-f-]{36}#.*");
            assertThat(guest.page().locator(".paragraph:target")).containsText(quoted);
        });
    }

    void thePublicTakesItHome() {
        as(house.guest(language, javaScript), guest -> {
            guest.open(report);
            assertThat(guest.downloads("PDF")).startsWith("%PDF-".getBytes(StandardCharsets.US_ASCII));
            assertThat(guest.downloads("DOCX")).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        });
    }

    private String title() {
        return "Test " + language.code() + (javaScript ? " with" : " without") + " scripts";
    }

    private String sentence() {
        return "All said the words of a test: " + title();
    }

    private static void as(Visitor visitor, Consumer<Visitor> step) {
        try (visitor) {
            step.accept(visitor);
        }
    }
}
