package org.entente.consultations.propositions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.entente.Entente;
import org.entente.chronicle.DemonstratedThings;
import org.entente.consultations.Consultation;
import org.entente.consultations.Consultations;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the demonstration shows of propositions, all of it among fictitious States. */
@SpringBootTest(classes = Entente.class, properties = "entente.demonstration=true")
@AutoConfigureMockMvc
class DemonstratedPropositionsTests {

    @Autowired
    Consultations consultations;

    @Autowired
    Propositions propositions;

    @Autowired
    Positions positions;

    @Autowired
    List<DemonstratedThings> things;

    @Autowired
    MockMvcTester browser;

    private Consultation consultation;
    private List<Proposition> open;

    @BeforeEach
    void theDemonstration() {
        consultation = consultations.all().stream()
                .filter(each -> each.fictitious() && !each.organisers().isEmpty())
                .findFirst()
                .orElseThrow();
        open = propositions.in(consultation.id(), Reader.guest());
    }

    @Test
    void itShowsEveryVoiceAndEveryStance() {
        var counted = positions.counted(Reader.guest(), consultation.id());
        assertThat(counted.stream().map(Counted::voice).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Voice.values());
        assertThat(counted.stream().flatMap(each -> each.said().stream()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Stance.values());
    }

    @Test
    void everyOpenOneIsInAllSixLanguages() {
        assertThat(open)
                .hasSizeGreaterThanOrEqualTo(5)
                .allMatch(proposition -> proposition.texts().isComplete());
    }

    @Test
    void everyPageOfItSaysThatItIsFictitious() {
        var position = positions.standing(open.getFirst()).getFirst();
        for (var page : List.of(
                consultation.path() + "/propositions",
                open.getFirst().path(),
                open.getFirst().path() + "/positions",
                position.path())) {
            for (var language : Language.values()) {
                assertThat(browser.get().uri("/" + language.code() + page))
                        .hasStatus(HttpStatus.OK)
                        .bodyText()
                        .as(language + page)
                        .contains(Messages.text(language, "web.fictitious"));
            }
        }
        assertThat(things.stream().anyMatch(each -> each.hold(position.path()))).isTrue();
        assertThat(things.stream().anyMatch(each -> each.hold(open.getFirst().path())))
                .isTrue();
    }
}
