package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Comparator;
import java.util.List;
import org.entente.Entente;
import org.entente.documents.record.Documents;
import org.entente.documents.record.Texts;
import org.entente.documents.symbols.Symbol;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.NegotiatedTexts;
import org.entente.process.bodies.DemonstratedBodies;
import org.entente.web.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
@AutoConfigureMockMvc
class DemonstratedAdoptionsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    NegotiatedTexts texts;

    @Autowired
    TextAdoptions adoptions;

    @Autowired
    Documents documents;

    @Autowired
    Texts documentTexts;

    /** One adopted by consensus, one by a vote, one to come, one that is voted on. */
    @Test
    void aNewcomerSeesAdoptionsThatAreOverThatRunAndThatAreToCome() {
        assertThat(held())
                .extracting(TextAdoption::manner, TextAdoption::outcome)
                .containsExactly(
                        tuple(AdoptionManner.CONSENSUS, AdoptionOutcome.ADOPTED),
                        tuple(AdoptionManner.RECORDED_VOTE, AdoptionOutcome.ADOPTED),
                        tuple(AdoptionManner.RECORDED_VOTE, null),
                        tuple(AdoptionManner.CONSENSUS, null));
    }

    @Test
    void theReportIsADocumentInSixLanguagesThatSaysItIsOfTheDemonstration() {
        var document = documents.called(new Symbol("XS/2026/1")).orElseThrow();
        assertThat(documentTexts.current(document.id()).keySet()).containsExactly(Language.values());
        for (var language : Language.values())
            assertThat(browser.get().uri("/" + language.code() + "/documents/XS/2026/1"))
                    .bodyText()
                    .contains(Messages.text(language, "web.fictitious"), "/adoptions/");
    }

    @Test
    void inEveryLanguageThePageTellsWhatWasDecided() {
        for (var language : Language.values())
            for (var each : held())
                assertThat(browser.get().uri("/" + language.code() + each.path()))
                        .hasStatusOk()
                        .bodyText()
                        .contains("data-live=\"adoption:" + each.id());
        var voted = held().get(1);
        assertThat(browser.get().uri("/en" + voted.path()))
                .bodyText()
                .contains(
                        "Not retained, and deleted: paragraph 2, by 3 to 4, with 1 abstaining",
                        "by 7 to 1, with 2 abstaining")
                .contains("Imbraya said afterwards that it had intended: Yes");
    }

    private List<TextAdoption> held() {
        return texts.at(DemonstratedBodies.SESSION, Reader.guest()).stream()
                .filter(NegotiatedText::fictitious)
                .flatMap(text -> adoptions.on(text.id()).stream())
                .sorted(Comparator.comparing(TextAdoption::dueAt))
                .toList();
    }
}
