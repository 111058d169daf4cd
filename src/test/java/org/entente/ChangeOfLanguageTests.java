package org.entente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form in another language holds the same words, and nothing has been done. */
@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.demonstration=true", "test.of=forms"})
@AutoConfigureMockMvc
class ChangeOfLanguageTests {

    private static final String WORDS = "<b>\"Words\" of a test & more</b>";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    Delegate officer;
    String consultation;

    @BeforeEach
    void theHouseIsFurnished() {
        officer = people.officer();
        consultation = "/consultations/"
                + id("select id::text from consultations.consultation where fictitious and organisers <> '{}'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/consultations/new",
                "{consultation}/change",
                "{consultation}/statements/new",
                "{statement}/facts",
                "{report}/sentences/new?element=SCOPE",
                "{report}/titles",
                "{report}/work",
                "/reports/new",
                "/elements/new",
                "/elements/SCOPE/change",
                "/elements/SCOPE/terms",
                "/parties/new",
                "/parties/XAR/namings/new",
                "/parties/XAR/memberships/new",
                "/delegations/XAR/members/new",
                "/delegations/secretariat/provider"
            })
    void aFormThatComesBackLeadsWithItsWordsAndMistakesIntoTheOtherLanguages(String template) {
        var place = place(template);
        var form = form(page(get("/en" + place)));
        for (var field : form.select("input[type=text], input[type=email]")) write(field, WORDS.repeat(20));
        for (var field : form.select("textarea")) write(field, WORDS + "=\n" + "x".repeat(70_000));
        var acts = acts();
        var back = page(post(form.attr("action"), pairs(form), "Referer", "http://localhost/en" + place));
        var sent = sent(back);
        assertThat(back.select(".mistakes li")).as("mistakes").isNotEmpty();
        var arabic = page(press(back, "ar"));
        assertThat(arabic.select("html").attr("lang")).isEqualTo("ar");
        assertThat(words(sent(arabic))).isEqualTo(words(sent));
        assertThat(arabic.select(".mistakes li")).hasSameSizeAs(back.select(".mistakes li"));
        assertThat(arabic.select(".mistakes li").text())
                .isNotEqualTo(back.select(".mistakes li").text());
        assertThat(arabic.select(".languages button[lang=ru]").attr("formaction"))
                .isEqualTo("/ru" + place);
        assertThat(acts()).isEqualTo(acts);
    }

    @Test
    void evenAFormWithoutMistakeIsNotSentByAChangeOfLanguage() {
        var acts = acts();
        var back = page(post("/en/parties", List.of(), "Referer", "http://localhost/en/parties/new"));
        for (var field : Map.of("code", "T-LANG", "en", "Party of a test", "source", "A/TEST/1")
                .entrySet()) write(Objects.requireNonNull(back.getElementById(field.getKey())), field.getValue());
        Objects.requireNonNull(back.selectFirst("#kind option[value=ENTITY]")).attr("selected", true);
        var french = page(press(back, "fr"));
        assertThat(words(sent(french))).contains("code=T-LANG", "en=Party of a test", "kind=ENTITY");
        assertThat(french.selectFirst("details:has(#en)").hasAttr("open")).isTrue();
        assertThat(acts()).isEqualTo(acts);
        assertThat(post("/fr/parties", pairs(sent(french))).getResponse().getStatus())
                .as("its own button does the act, when the name stands in French too")
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    @Test
    void theEnterKeyGoesOnSendingTheForm() {
        var back = page(post("/en/parties", List.of()));
        var first = back.selectFirst("button[form=sent], form#sent button");
        assertThat(Objects.requireNonNull(first).hasAttr("name")).isFalse();
        assertThat(first.hasAttr("formaction")).isFalse();
    }

    @Test
    void howeverOftenItIsSentTheFormIsFoundWhereItStands() {
        var first = page(post("/en/parties", List.of(), "Referer", "http://localhost/en/parties/new"));
        var second = page(post("/en/parties", pairs(sent(first)), "Referer", "http://localhost/en/parties"));
        assertThat(second.select(".languages button[lang=es]").attr("formaction"))
                .isEqualTo("/es/parties/new");
        var elsewhere = page(post("/en/parties", List.of(), "sent-from", "//elsewhere.example/"));
        assertThat(elsewhere.select(".languages button[lang=es]").attr("formaction"))
                .startsWith("/es/");
    }

    @Test
    void whatWasUntickedStaysUnticked() {
        var place = "/reports/new?consultation=" + consultation.substring("/consultations/".length());
        var form = form(page(get("/en" + place)));
        assertThat(form.select("input[checked]")).isNotEmpty();
        form.select("input[checked]").removeAttr("checked");
        var typed = new ArrayList<>(pairs(form));
        typed.add(new String[] {"language-only", "/en/reports"});
        assertThat(page(post("/ar" + place, typed)).select("input[checked]")).isEmpty();
    }

    @Test
    void theTextsOfAPageInOneLanguageAreSavedInThatLanguage() {
        var form = form(page(get("/en" + consultation + "/change")));
        write(Objects.requireNonNull(form.selectFirst("#place")), "A hall of a test");
        var typed = new ArrayList<>(pairs(form));
        typed.add(new String[] {"language-only", consultation + "/change"});
        var arabic = sent(page(post("/ar" + consultation + "/change", typed)));
        assertThat(post(arabic.attr("action"), pairs(arabic))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(id("select places ->> 'en' from consultations.consultation where fictitious and organisers <> '{}'"))
                .isEqualTo("A hall of a test");
    }

    @Test
    void aPasswordIsNotTakenAlongNorTried() {
        var failed = id("select count(*)::text from identity.failed_sign_in");
        var answer = browser.post()
                .uri("/ar/sign-in?back=/matrix")
                .with(csrf())
                .param("language-only", "/en/sign-in")
                .param("email", "somebody@test.example")
                .param("password", "quiet harbour lantern 7")
                .exchange();
        assertThat(answer)
                .hasStatus(HttpStatus.OK)
                .bodyText()
                .contains("somebody@test.example", "value=\"/matrix\"")
                .doesNotContain("quiet harbour");
        assertThat(id("select count(*)::text from identity.failed_sign_in")).isEqualTo(failed);
    }

    @ParameterizedTest
    @CsvSource({"{consultation}/statements/new, statements", "{consultation}/imports/new, imports"})
    void aFileIsKeptThoughNoBrowserSendsItTwice(String template, String act) {
        var place = place(template);
        var file = new MockMultipartFile("file", "words.txt", "text/plain", "Words of a file.".getBytes());
        var arabic = page(browser.post()
                .uri("/ar" + place)
                .multipart()
                .file(file)
                .with(as(officer))
                .param("language-only", consultation + "/" + act)
                .exchange());
        assertThat(arabic.select("form#sent .note").text()).contains("words.txt");
        var kept = arabic.select("[name=kept]").val();
        assertThat(page(press(arabic, "zh")).select("[name=kept]").val())
                .isEqualTo(kept)
                .isNotEmpty();
    }

    @Test
    void anActThatStandsOnNoPageOfItsOwnIsNotFound() {
        var state = "select state from consultations.consultation where fictitious and organisers <> '{}'";
        var before = id(state);
        assertThat(post("/ar" + consultation + "/closure", List.of(), "language-only", "x"))
                .hasStatus(HttpStatus.METHOD_NOT_ALLOWED);
        assertThat(id(state)).isEqualTo(before);
    }

    @Test
    void whoSendsMistakesThatAreNotOursIsNotHeard() {
        for (var line : new String[] {
            "", "null", "{}", "[]", "[1]", "[\"code\",\"no.such\"]", "[\"code\",\"web\",1]", "[[],[],[]]"
        }) {
            assertThat(post("/ar/parties/new", List.of(), "language-only", "/parties", "mistake", line))
                    .hasStatus(HttpStatus.OK);
        }
    }

    private MvcTestResult press(Document page, String language) {
        var button = Objects.requireNonNull(page.selectFirst(".languages button[lang=" + language + "]"));
        assertThat(button.attr("form")).isEqualTo("sent");
        var typed = new ArrayList<>(pairs(sent(page)));
        for (var outside : page.select("input[form=sent]"))
            typed.add(new String[] {outside.attr("name"), outside.val()});
        typed.add(new String[] {button.attr("name"), button.val()});
        return post(button.attr("formaction"), typed);
    }

    private MvcTestResult post(String address, List<String[]> typed, String... more) {
        var request = browser.post().uri(URI.create(address)).with(as(officer));
        typed.forEach(each -> request.param(each[0], each[1]));
        for (var i = 0; i < more.length; i += 2) {
            if (more[i].equals("Referer")) request.header(more[i], more[i + 1]);
            else request.param(more[i], more[i + 1]);
        }
        return request.exchange();
    }

    private MvcTestResult get(String address) {
        return browser.get().uri(URI.create(address)).with(as(officer)).exchange();
    }

    private static Document page(MvcTestResult answer) {
        return Jsoup.parse(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    /** The last is the one to fill in: others filter, or do one thing at once. */
    private static FormElement form(Document page) {
        return (FormElement) page.select("main form[method=post]").last();
    }

    private static FormElement sent(Document page) {
        return (FormElement) Objects.requireNonNull(page.getElementById("sent"), page::text);
    }

    private static void write(Element field, String words) {
        if (field.is("textarea")) field.text("\n" + words);
        else field.val(words);
    }

    private static List<String[]> pairs(FormElement form) {
        return form.formData().stream()
                .filter(each -> !each.key().equals("file"))
                .map(each -> new String[] {each.key(), each.value()})
                .toList();
    }

    private static List<String> words(FormElement form) {
        return pairs(form).stream()
                .filter(each -> !each[0].equals("_csrf"))
                .map(each -> each[0] + "=" + each[1])
                .sorted()
                .toList();
    }

    private String place(String template) {
        return template.replace("{consultation}", consultation)
                .replace(
                        "{statement}",
                        "/statements/"
                                + id("select id::text from consultations.statement where by_secretariat limit 1"))
                .replace("{report}", "/reports/" + id("select id::text from consultations.report limit 1"));
    }

    private String acts() {
        return id("select count(*)::text from chronicle.act");
    }

    private String id(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
