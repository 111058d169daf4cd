package org.entente.meetings.statements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.meetings.AgendaItem;
import org.entente.meetings.Meeting;
import org.entente.meetings.MeetingMode;
import org.entente.meetings.TestMeetings;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A delegation says that one of its statements is another in another language; nothing of the two becomes one. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class TranslationsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    TestMeetings meetings;

    @Autowired
    TranslatedStatements translations;

    @Autowired
    WhatWasSaid said;

    @Autowired
    Chronicle chronicle;

    @Autowired
    Frame frame;

    @Autowired
    JdbcClient jdbc;

    private Delegate samoa;
    private Meeting meeting;
    private AgendaItem item;
    private String english;

    @BeforeEach
    void aDelegationHasSpoken() {
        samoa = people.delegateOf("WSM");
        meeting = meetings.underWay(MeetingMode.FORMAL);
        item = meetings.item(meeting.session(), "5 (a)", "Rules, norms and principles");
        english = published(bring(samoa, "We support it. " + UUID.randomUUID(), "en", ""));
    }

    @Test
    void bothPagesAndTheMeetingsSayInWhichLanguagesAStatementIsThereToo() {
        var french = published(bring(samoa, "Nous le soutenons. " + UUID.randomUUID(), "fr", id(english)));
        var arabic = published(bring(samoa, "نحن نؤيده. " + UUID.randomUUID(), "ar", id(english)));
        assertThat(fact(english, "Also in", french)).isEqualTo("Français");
        assertThat(fact(english, "Also in", arabic)).isEqualTo("العربية");
        assertThat(fact(french, "Translation of", english)).isEqualTo("English");
        assertThat(fact(french, "Also in", arabic)).isEqualTo("العربية");
        var list = guest("/en" + meeting.path() + "/statements");
        assertThat(list.split("<span class=\"note\">translation</span>")).hasSize(3);
        assertThat(list.split("Also in: ")).hasSize(4);
        assertThat(list)
                .contains("Also in: <a href=\"/en" + french + "\"><bdi>Français</bdi></a> <a href=\"/en" + arabic);
        assertThat(guest("/api/v1" + meeting.path() + "/statements"))
                .contains("\"translationOf\":\"" + id(english) + "\"", "\"translationOf\":null");
        assertThat(guest("/en" + french)).contains("Nous le soutenons.").doesNotContain("We support it.");
    }

    @Test
    void theFormForATranslationHoldsByWhomAndAsWhatTheOriginalWasGiven() {
        assertThat(page("/en" + english, samoa)).contains("new?translationOf=" + id(english), "Bring in a translation");
        assertThat(page("/en" + english, people.delegateOf("FJI"))).doesNotContain("translationOf");
        assertThat(page("/en" + meeting.path() + "/statements/new?translationOf=" + id(english), samoa))
                .contains("value=\"" + id(english) + "\" selected", "value=\"" + item.id() + "\" selected");
        var translation = published(bring(samoa, "Nous le soutenons. " + UUID.randomUUID(), "fr", id(english)));
        assertThat(page("/en" + translation, samoa)).doesNotContain("Bring in a translation");
    }

    @Test
    void nobodyElseHearsOfATranslationThatIsNotPublished() {
        var draft = added(bring(samoa, "Nous le soutenons. " + UUID.randomUUID(), "fr", id(english)));
        var fiji = people.delegateOf("FJI");
        for (var seen : List.of(
                guest("/en" + english),
                page("/en" + english, fiji),
                page("/en" + meeting.path() + "/statements", fiji),
                guest("/api/v1" + meeting.path() + "/statements")))
            assertThat(seen).doesNotContain("Also in", id(draft));
        assertThat(page("/en" + english, samoa)).contains("Also in", draft);
        var count = "select count(*) from meetings.translation where statement = '" + id(draft) + "'";
        assertThat(seenBy(Reader.guest(), count)).isZero();
        assertThat(seenBy(Reader.of(fiji), count)).isZero();
        assertThat(seenBy(Reader.of(samoa), count)).isEqualTo(1);
    }

    @Test
    void aTranslationIsOfOnesOwnAndInAnotherLanguageAndOfNoTranslation() {
        assertThat(bring(people.delegateOf("FJI"), "Nous aussi.", "fr", id(english)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("not one of the choices", "Nous aussi.");
        assertThat(bring(samoa, "We support it again.", "en", id(english)))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A translation is by the same delegation, in another language", "We support it again.");
        var french = published(bring(samoa, "Nous le soutenons. " + UUID.randomUUID(), "fr", id(english)));
        assertThat(bring(samoa, "Lo apoyamos.", "es", id(french)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("not one of the choices", "Lo apoyamos.");
        assertThat(page("/en" + english + "/intervention", samoa))
                .as("an original is no translation")
                .doesNotContain("translationOf");
    }

    @Test
    void itIsSaidLaterAndTakenBackAndBothAreActs() {
        var french = published(bring(samoa, "Nous le soutenons. " + UUID.randomUUID(), "fr", ""));
        assertThat(guest("/en" + french)).doesNotContain("Translation of");
        assertThat(put(french, id(english), "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(fact(french, "Translation of", english)).isEqualTo("English");
        assertThat(page("/en" + french + "/intervention", samoa)).contains("value=\"" + id(english) + "\" selected");
        assertThat(put(french, "", "1")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(guest("/en" + english)).doesNotContain("Also in</dt>");
        assertThat(chronicle.on(french, 2)).extracting(Entry::name).containsOnly("InterventionChanged");
        var same = published(bring(samoa, "We support it in words of our own. " + UUID.randomUUID(), "en", ""));
        assertThat(put(same, id(english), "0"))
                .hasStatus(HttpStatus.CONFLICT)
                .bodyText()
                .contains("A translation is by the same delegation, in another language");
    }

    @Test
    void theTextOfASpeechIsTheOriginalThoughItsTranslationCameFirst() {
        var later = published(bring(samoa, "Nous le soutenons. " + UUID.randomUUID(), "fr", ""));
        assertThat(put(english, id(later), "0")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(heard()).containsExactly(later);
        assertThat(browser.post()
                        .uri("/en" + later + "/withdrawal")
                        .with(as(samoa))
                        .param("reason", "It was another text."))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(heard()).as("of the original taken back").contains(english);
    }

    private List<String> heard() {
        return translations
                .among(said.in(meeting.session(), frame.uiOfAPart(Language.EN, Reader.guest())))
                .heard()
                .stream()
                .map(each -> each.statement().path())
                .toList();
    }

    private MvcTestResult bring(Delegate delegate, String text, String language, String translationOf) {
        return browser.post()
                .uri("/en" + meeting.path() + "/statements")
                .multipart()
                .file(new MockMultipartFile("file", "", null, new byte[0]))
                .with(as(delegate))
                .param("text", text)
                .param("language", language)
                .param("item", item.id().toString())
                .param("translationOf", translationOf)
                .exchange();
    }

    private MvcTestResult put(String statement, String translationOf, String lock) {
        return browser.post()
                .uri("/en" + statement + "/intervention")
                .with(as(samoa))
                .param("kind", "STATEMENT")
                .param("item", item.id().toString())
                .param("translationOf", translationOf)
                .param("facts", lock)
                .exchange();
    }

    private static String added(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.SEE_OTHER);
        return String.valueOf(answer.getResponse().getHeader(HttpHeaders.LOCATION))
                .substring("/en".length());
    }

    private String published(MvcTestResult answer) {
        var path = added(answer);
        assertThat(browser.post().uri("/en" + path + "/publication").with(as(samoa)))
                .hasStatus(HttpStatus.SEE_OTHER);
        return path;
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What stands under this label on a statement’s page, and leads there. */
    private String fact(String statement, String label, String to) {
        var link = "<dt>" + label + "</dt><dd><a href=\"/en" + to + "\">";
        var page = guest("/en" + statement);
        assertThat(page).contains(link);
        return page.substring(page.indexOf(link) + link.length()).split("</a>")[0];
    }

    private String guest(String uri) {
        return body(browser.get().uri(uri).exchange());
    }

    private String page(String uri, Delegate delegate) {
        return body(browser.get().uri(uri).with(as(delegate)).exchange());
    }

    private static String body(MvcTestResult answer) {
        assertThat(answer).hasStatus(HttpStatus.OK);
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private long seenBy(Reader reader, String count) {
        CurrentReader.set(reader);
        try {
            return jdbc.sql(count).query(Long.class).single();
        } finally {
            CurrentReader.clear();
        }
    }
}
