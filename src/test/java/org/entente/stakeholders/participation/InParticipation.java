package org.entente.stakeholders.participation;

import static org.entente.identity.People.as;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.parties.Party;
import org.entente.process.bodies.Session;
import org.entente.process.bodies.TestBodies;
import org.entente.stakeholders.Accreditation;
import org.entente.stakeholders.SideEventRule;
import org.entente.stakeholders.TestAccreditations;
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

/** A session with its rule, and three organisations: one accredited, one in by right, one not accredited. */
@SpringBootTest(classes = Entente.class, properties = "test.of=accreditation")
@AutoConfigureMockMvc
abstract class InParticipation {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestAccreditations made;

    @Autowired
    TestBodies bodies;

    @Autowired
    JdbcClient jdbc;

    Session session;
    Accreditation accreditation;
    Party arvenia;
    Party harbour;
    Delegate state;
    Delegate accredited;
    Delegate byRight;
    Delegate outside;
    Delegate officer;
    Delegate chair;

    @BeforeEach
    void threeOrganisationsAreThere() {
        session = bodies.fictitious();
        accreditation = made.open(session.id(), true, SideEventRule.WITH_STATE);
        arvenia = made.state("XSA", "Arveniatest");
        harbour = made.organisation("XPH", "Harbour of a test");
        var centre = made.organisation("XPC", "Centre of a test");
        made.organisation("XPO", "Outside of a test");
        made.accredited(accreditation, harbour, arvenia);
        made.byRight(accreditation, centre, arvenia);
        state = people.delegateOf("XSA");
        accredited = people.in("XPH", Role.HEAD);
        byRight = people.in("XPC", Role.HEAD);
        outside = people.in("XPO", Role.HEAD);
        officer = people.officer();
        chair = people.in(null, Role.CHAIR);
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

    MvcTestResult gives(Delegate delegate, String title, String text) {
        return post(accreditation.path() + "/contributions", delegate, "title", title, "language", "en", "text", text);
    }

    /** The path of one that was given. */
    String given(Delegate delegate, String title, String text) {
        return path(gives(delegate, title, text));
    }

    /** The statement that a contribution became. */
    String published(String contribution) {
        post(contribution + "/publication", officer);
        return "/statements/"
                + word("select statement from stakeholders.contribution where id::text = ?", contribution);
    }

    /** All who were accredited by it were so long since. */
    void decided(Accreditation by, String ago) {
        jdbc.sql("update stakeholders.application set decided_at = now() - ?::interval where accreditation = ?")
                .params(ago, by.id())
                .update();
    }

    String word(String sql, String path) {
        return jdbc.sql(sql)
                .param(path.substring(path.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
    }

    List<UUID> ids(String sql) {
        return jdbc.sql(sql).query(UUID.class).list();
    }

    static String path(MvcTestResult answer) {
        var location = String.valueOf(answer.getResponse().getHeader("Location"));
        return location.replaceFirst("^/en", "");
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
