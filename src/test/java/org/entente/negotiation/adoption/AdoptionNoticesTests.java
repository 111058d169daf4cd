package org.entente.negotiation.adoption;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.entente.Entente;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TestTexts;
import org.entente.notifications.PostOfTheHouse;
import org.entente.notifications.PostOfTheHouse.Someone;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What the States that decide on a text are told of it. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class AdoptionNoticesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    PostOfTheHouse house;

    @Autowired
    TestTexts texts;

    @Autowired
    TestAdoptions adoptions;

    @Autowired
    Clock clock;

    private Delegate officer;
    private Someone decides;
    private Someone other;
    private NegotiatedText text;
    private TextAdoption adoption;

    @BeforeEach
    void aTextIsBeforeItsBody() {
        officer = house.someone(null, Role.OFFICER).delegate();
        decides = house.someone("KEN", Role.HEAD);
        other = house.someone("FJI", Role.HEAD);
        text = texts.issued(Audience.PUBLIC, "The States decide.", "The Secretary-General reports.");
        adoption = adoptions.byConsensus(text, "KEN", "GHA");
        house.publish(
                officer,
                new AdoptionSet(
                        adoption.id(),
                        text.id(),
                        adoption.version(),
                        adoption.manner(),
                        "",
                        2,
                        adoption.dueAt(),
                        officer.person(),
                        clock.instant()));
    }

    @Test
    void theStatesThatDecideAreToldFromWhenAndOthersAreNot() {
        assertThat(newsOf(decides)).contains("A text is put before its body", adoption.path());
        assertThat(newsOf(other)).doesNotContain(adoption.path());
    }

    @Test
    void theyAreToldThatTheyAreAsked() {
        open();
        assertThat(newsOf(decides))
                .contains("Member States are asked to decide on a text")
                .containsOnlyOnce(adoption.path());
    }

    @Test
    void onceItIsDecidedOnlyWhatCameOfItIsTold() {
        var adopted = adoptions.adopted(open());
        house.publish(
                officer,
                new AdoptionConcluded(
                        adoption.id(),
                        text.id(),
                        adoption.version(),
                        AdoptionOutcome.ADOPTED,
                        adopted.symbol(),
                        adopted.document(),
                        officer.person(),
                        clock.instant()));
        assertThat(newsOf(decides)).contains("A text is adopted").containsOnlyOnce(adoption.path());
    }

    @Test
    void whatTheDemonstrationBringsInIsNobodysNews() {
        var fictitious = adoptions.byConsensus(texts.issued(Audience.PUBLIC, "The States decide."), "KEN");
        assertThat(newsOf(decides)).doesNotContain(fictitious.path());
    }

    private TextAdoption open() {
        var asked = adoptions.open(adoption);
        house.publish(officer, new AdoptionOpened(adoption.id(), asked.exact(), officer.person(), clock.instant()));
        return asked;
    }

    private String newsOf(Someone someone) {
        return house.newsOf(browser, someone);
    }
}
