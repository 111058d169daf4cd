package org.entente.meetings.booth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.identity.People;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An informal meeting under way, at which Samoa and Tonga speak; Samoa lets the interpreters read what it prepares. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
abstract class InTheBooth {

    private static final Pattern SECRET = Pattern.compile("/en/booth/([A-Za-z0-9_-]{32})<");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestMeetings meetings;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    Meeting meeting;
    Delegate officer;
    Delegate samoa;
    Delegate tonga;
    String letText;
    String keptText;
    String words;

    @BeforeEach
    void twoHavePreparedWhatTheyWillSay() {
        meeting = meetings.underWay(MeetingMode.INFORMAL);
        officer = people.officer();
        samoa = people.delegateOf("WSM");
        tonga = people.delegateOf("TON");
        words = "Samoa will say this: " + UUID.randomUUID() + ".";
        letText = brought(samoa, words, "yes");
        keptText = brought(tonga, "Tonga keeps this: " + UUID.randomUUID() + ".", "");
    }

    /** The path of a text that was handed in. */
    String brought(Delegate delegate, String text, String letsBooth) {
        var answer = post(
                meeting.path() + "/statements",
                delegate,
                "text",
                text,
                "language",
                "en",
                "check",
                "yes",
                "booth",
                letsBooth);
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader("Location")).replaceFirst("^/en", "");
    }

    /** As the page shows it once. */
    String made() {
        var secret = SECRET.matcher(text(post(meeting.path() + "/booth-addresses", officer)));
        assertThat(secret.find()).isTrue();
        return "/booth/" + secret.group(1);
    }

    String revocation(String booth) {
        var hash = BoothAddresses.hash(booth.substring("/booth/".length()));
        return "/booth-addresses/"
                + jdbc.sql("select id::text from meetings.booth_address where sha256 = :hash")
                        .param("hash", hash)
                        .query(String.class)
                        .single()
                + "/revocation";
    }

    MvcTestResult browse(String path, @Nullable Delegate delegate) {
        var request = browser.get().uri("/en" + path);
        return delegate == null
                ? request.exchange()
                : request.with(as(delegate)).exchange();
    }

    MvcTestResult post(String path, @Nullable Delegate delegate, String... fields) {
        var request = browser.post().uri("/en" + path).with(delegate == null ? csrf() : as(delegate));
        for (var at = 0; at < fields.length; at += 2) request.param(fields[at], fields[at + 1]);
        return request.exchange();
    }

    /** On the list of the meeting, to speak next. */
    void inscribed(Delegate delegate) {
        var list = UUID.randomUUID();
        jdbc.sql("""
                        insert into meetings.speakers_list (id, session, meeting, opens_at, ordering, admits, limits, replies, inscribed, added_at)
                        values (:id, :session, :meeting, now(), 'INSCRIPTION', array['STATE'], '{}', 2, 1, now())""")
                .param("id", list)
                .param("session", meeting.session())
                .param("meeting", meeting.id())
                .update();
        jdbc.sql("""
                        insert into meetings.inscription (id, list, number, party, category, kind, place, state, at, by_person)
                        values (gen_random_uuid(), :list, 1, :party, 'STATE', 'STATEMENT', 1, 'WAITING', now(), :party)""").param("list", list).param("party", delegate.delegation()).update();
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
