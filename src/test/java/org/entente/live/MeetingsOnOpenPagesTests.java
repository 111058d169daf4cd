package org.entente.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.util.LinkedHashSet;
import java.util.Map;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.live.Listener.Heard;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What becomes of a meeting comes over the stream to pages and displays that are open all day. */
@SpringBootTest(
        classes = Entente.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "entente.live.follow=true")
@AutoConfigureMockMvc
class MeetingsOnOpenPagesTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    Hears hears;

    @Autowired
    People people;

    @Autowired
    TestMeetings made;

    @LocalServerPort
    int port;

    private final HttpClient client =
            HttpClient.newBuilder().version(Version.HTTP_1_1).build();
    private Meeting meeting;
    private Delegate officer;

    @BeforeEach
    void aFormalMeetingIsUnderWay() {
        meeting = made.underWay(MeetingMode.FORMAL);
        officer = people.officer();
        Awaitility.await().until(() -> hears.position().server() != 0);
    }

    @Test
    void aDisplaySaysInWhichModeTheMeetingGoesOn() throws Exception {
        var part = "mode:" + meeting.id();
        for (var page : new String[] {"/screen", "/speakers", "/booth", "/console"})
            assertThat(browser.get().uri("/en" + meeting.path() + page).with(as(officer)))
                    .hasStatus(HttpStatus.OK)
                    .bodyText()
                    .as(page)
                    .matches("(?s).*data-live=\"" + part + "\">\\s*<span[^>]*>Formal meeting</span>.*");
        try (var display = listen(part)) {
            var formal = display.next();
            assertThat(formal.data()).contains("Formal meeting");
            act("/mode", Map.of("mode", "WITH_STAKEHOLDERS", "reason", "Stakeholders are heard.", "lock", "1"));
            var withStakeholders = display.nextAfter(formal);
            assertThat(withStakeholders.data())
                    .contains("Meeting with stakeholders")
                    .doesNotContain("Formal");
            act("/mode", Map.of("mode", "CLOSED", "reason", "At the Chair’s request.", "lock", "2"));
            assertThat(display.nextAfter(withStakeholders))
                    .as("whom it is closed to")
                    .isEqualTo(Heard.gone(part));
        }
    }

    /** Its state stands around the part: what can be done, where and when it is, by which link it is followed. */
    @Test
    void theMeetingsPageIsAskedForAgainWhateverChangesOfIt() throws Exception {
        var item = made.item(meeting.session(), "1", "Threats");
        var stamps = new LinkedHashSet<String>();
        try (var page = listen("meeting:" + meeting.id())) {
            var told = page.next();
            stamps.add(stamp(told));
            act("/allocation", Map.of("item", item.id().toString()));
            told = page.nextAfter(told);
            stamps.add(stamp(told));
            act("/ending", Map.of());
            stamps.add(stamp(page.nextAfter(told)));
        }
        assertThat(stamps).hasSize(3);
    }

    @Test
    void whoHasTheLinkOfAMeetingThatIsClosedToThemHasThePageAskedForAgainWithoutIt() throws Exception {
        meeting = made.followedAt("https://meet.example.org/hall");
        assertThat(browser.get().uri("/en" + meeting.path())).bodyText().contains("meet.example.org");
        try (var page = listen("meeting:" + meeting.id())) {
            var open = page.next();
            act("/mode", Map.of("mode", "CLOSED", "reason", "At the Chair’s request.", "lock", "0"));
            assertThat(stamp(page.nextAfter(open))).isNotEqualTo(stamp(open));
        }
        assertThat(browser.get().uri("/en" + meeting.path())).bodyText().doesNotContain("meet.example.org");
    }

    @Test
    void theProgrammeOfWorkIsToldOfItsMeetingsAndTheirItems() throws Exception {
        var item = made.item(meeting.session(), "1", "Threats");
        assertThat(browser.get().uri("/en/sessions/" + meeting.session() + "/programme"))
                .bodyText()
                .contains("data-live=\"programme:" + meeting.session());
        try (var page = listen("programme:" + meeting.session())) {
            var formal = page.next();
            assertThat(formal.data()).contains("Formal meeting").doesNotContain("Threats");
            act("/allocation", Map.of("item", item.id().toString()));
            var taken = page.nextAfter(formal);
            assertThat(taken.data()).contains("Threats");
            act("/mode", Map.of("mode", "INFORMAL", "reason", "As agreed.", "lock", "2"));
            assertThat(page.nextAfter(taken).data()).contains("Informal meeting");
        }
        try (var page = listen("programme:" + meeting.id())) {
            assertThat(page.next()).as("there is no such session").isEqualTo(Heard.gone("programme:" + meeting.id()));
        }
    }

    private static String stamp(Heard told) {
        return told.data().replaceFirst("(?s).*data-live-page=\"(\\d+)\".*", "$1");
    }

    private void act(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + meeting.path() + path).with(as(officer));
        fields.forEach(request::param);
        assertThat(request.exchange()).hasStatus(HttpStatus.SEE_OTHER);
    }

    private Listener listen(String part) throws IOException, InterruptedException {
        return Listener.to(
                client, Listener.request(port, "/en/live?parts=" + part).build());
    }
}
