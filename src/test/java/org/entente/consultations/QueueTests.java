package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.identity.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class QueueTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Tags tags;

    @Autowired
    Chronicle chronicle;

    Consultation consultation;
    Statement statement;

    @BeforeEach
    void oneHasSpoken() {
        consultation = scene.open(Rule.NAMED, "AFRICAN_GROUP");
        statement = scene.heard(
                consultation,
                "KEN",
                "Kenya stresses capacity-building and technical assistance for developing countries.\n\n"
                        + "International law, and the Charter of the United Nations, apply to the use of ICTs.\n\n"
                        + "We thank the Chair.");
    }

    @Test
    void suggestsElementsWithTheWordsThatLedToThem() {
        var suggested = suggestions(1);
        assertThat(suggested).extracting(Tag::element).contains("CAPACITY");
        assertThat(suggested)
                .filteredOn(tag -> tag.element().equals("CAPACITY"))
                .allSatisfy(tag -> {
                    assertThat(tag.isConfirmed()).isFalse();
                    assertThat(tag.words()).containsIgnoringCase("capacity");
                });
        assertThat(suggestions(2)).extracting(Tag::element).contains("LAW");
        assertThat(suggestions(3)).isEmpty();
    }

    @Test
    void suggestsInEachOfTheSixLanguages() {
        var texts = List.of(
                "تؤكد وفود كثيرة أهمية بناء القدرات والمساعدة التقنية للبلدان النامية.",
                "许多代表团强调能力建设和对发展中国家的技术援助。",
                "De nombreuses délégations soulignent le renforcement des capacités des pays en développement.",
                "Делегации подчеркивают наращивание потенциала и техническую помощь развивающимся странам.",
                "Las delegaciones subrayan la creación de capacidad y la asistencia técnica a los países en desarrollo.");
        for (var text : texts) {
            var said = scene.heard(consultation, "GHA", text);
            assertThat(tags.of(List.of(scene.paragraph(said, 1))).values().stream()
                            .flatMap(List::stream))
                    .as(text)
                    .extracting(Tag::element)
                    .contains("CAPACITY");
        }
    }

    @Test
    void showsTheNextParagraphWithItsSuggestionsTickedAndTheirReasons() {
        assertThat(queue())
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("Kenya stresses capacity-building", "0 of 3 paragraphs read", "capacity-building");
    }

    @Test
    void goesOnToTheNextAndEndsWhenAllAreRead() {
        say(1, "CAPACITY");
        assertThat(queue()).bodyText().contains("1 of 3 paragraphs read", "International law, and the Charter");
        say(2, "LAW");
        say(3);
        assertThat(queue()).bodyText().contains("Every paragraph has been read");
    }

    @Test
    void whatARapporteurSaysReplacesEverySuggestion() {
        say(1, "NORMS");
        var after = suggestions(1);
        assertThat(after).extracting(Tag::element).containsExactly("NORMS");
        assertThat(after.getFirst().isConfirmed()).isTrue();
        say(1, "LAW", "SCOPE");
        assertThat(suggestions(1)).extracting(Tag::element).containsExactlyInAnyOrder("LAW", "SCOPE");
    }

    @Test
    void sayingSoIsAnActOnTheParagraph() {
        say(1, "CAPACITY");
        assertThat(chronicle.on("/paragraphs/" + scene.paragraph(statement, 1), 5))
                .singleElement()
                .satisfies(act -> assertThat(act.facts()).contains("CAPACITY"));
    }

    @Test
    void elementsThatNobodyKnowsAreLeftOut() {
        say(1, "CAPACITY", "'; drop table consultations.tag; --", "NONSENSE");
        assertThat(suggestions(1)).extracting(Tag::element).containsExactly("CAPACITY");
    }

    @Test
    void aCorrectionIsSuggestedAfreshOnlyWhereTheWordsAreNew() {
        say(1, "NORMS");
        var text = scene.paragraphs(statement).getFirst().text() + "\n\nA word on simulations and tabletop exercises.";
        browser.post()
                .uri("/en" + statement.path() + "/correction")
                .with(as(people.officer()))
                .param("lock", "0")
                .param("text", text)
                .exchange();
        assertThat(suggestions(1)).extracting(Tag::element).containsExactly("NORMS");
        assertThat(queue()).bodyText().contains("1 of 2 paragraphs read", "simulations and tabletop exercises");
    }

    @Test
    void onlyRapporteursAndOfficersTag() {
        var paragraph = scene.paragraph(statement, 1);
        for (var page : List.of(consultation.path() + "/queue", "/reports/new")) {
            assertThat(browser.get().uri("/en" + page).with(as(people.delegateOf("KEN"))))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(browser.post()
                        .uri("/en/paragraphs/" + paragraph + "/tags")
                        .with(as(people.delegateOf("KEN")))
                        .param("element", "LAW"))
                .hasStatus(HttpStatus.NOT_FOUND);
    }

    private List<Tag> suggestions(int position) {
        UUID paragraph = scene.paragraph(statement, position);
        return tags.of(List.of(paragraph)).getOrDefault(paragraph, List.of());
    }

    private void say(int position, String... elements) {
        assertThat(browser.post()
                        .uri("/en/paragraphs/" + scene.paragraph(statement, position) + "/tags")
                        .with(as(people.rapporteur()))
                        .param("element", elements)
                        .exchange())
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    private MvcTestResult queue() {
        return browser.get()
                .uri("/en" + consultation.path() + "/queue")
                .with(as(people.rapporteur()))
                .exchange();
    }
}
