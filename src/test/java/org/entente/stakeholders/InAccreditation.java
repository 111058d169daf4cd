package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.UnsupportedEncodingException;
import java.time.Clock;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.identity.People;
import org.entente.parties.Party;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the tests of this room have in common: a rule, some who may do something, and a browser. */
@SpringBootTest(classes = Entente.class, properties = "test.of=accreditation")
@AutoConfigureMockMvc
abstract class InAccreditation {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestAccreditations made;

    @Autowired
    Accreditations accreditations;

    @Autowired
    Applications applications;

    @Autowired
    Circulations circulations;

    @Autowired
    Objections objections;

    @Autowired
    EndsCirculations ends;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    Party arvenia;
    Party belmar;
    Party net;
    Delegate officer;
    Delegate chair;
    Accreditation accreditation;

    @BeforeEach
    void anAccreditationIsOpen() {
        arvenia = made.state("XSA", "Arveniatest");
        belmar = made.state("XSB", "Belmartest");
        net = made.organisation("XON", "Open Test Net");
        officer = people.officer();
        chair = people.in(null, Role.CHAIR);
        accreditation = made.open();
    }

    MvcTestResult browse(String path, @Nullable Delegate delegate) {
        var request = browser.get().uri("/en" + path);
        return delegate == null
                ? request.exchange()
                : request.with(as(delegate)).exchange();
    }

    MvcTestResult post(String path, Delegate delegate, String... fields) {
        var request = browser.post().uri("/en" + path).with(as(delegate));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    MvcTestResult objects(Delegate delegate, Application to, String basis) {
        return post(
                to.path() + "/objections",
                delegate,
                "id",
                UUID.randomUUID().toString(),
                "language",
                "en",
                "basis",
                basis);
    }

    Application now(Application application) {
        return applications.find(application.id()).orElseThrow();
    }

    /** As if it had been circulated two days earlier. */
    void passes(Circulation list) {
        jdbc.sql("""
                        update stakeholders.circulation set opened_at = now() - interval '3 days', closes_at = now() - interval '1 second'
                        where id = :id""").param("id", list.id()).update();
    }

    void closes(Circulation list) {
        passes(list);
        assertThat(ends.passed(list.id())).isEmpty();
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
