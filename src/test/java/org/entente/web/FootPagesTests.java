package org.entente.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.util.HtmlUtils;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class FootPagesTests {

    private static final Pattern RAW_KEY =
            Pattern.compile("\\b(web|consultations|parties|process|identity|documents)\\.[a-z_]+\\.[a-z0-9_.]+");

    @Autowired
    MockMvcTester browser;

    @ParameterizedTest
    @ValueSource(
            strings = {"/help:web.help.title", "/accessibility:web.access.title", "/about-the-data:web.data.title"})
    void theFootLeadsToAPageInEachOfTheSixLanguages(String pathAndTitle) {
        var path = pathAndTitle.split(":")[0];
        for (var language : Language.values()) {
            var title = Messages.text(language, pathAndTitle.split(":")[1]);
            assertThat(browser.get().uri("/" + language.code() + path)).hasStatus(HttpStatus.OK);
            assertThat(page(language, path))
                    .contains("<h1>" + title + "</h1>", "href=\"/" + language.code() + path + "\"")
                    .doesNotContainPattern(RAW_KEY);
        }
    }

    /** A renamed button, mark or cell has to be renamed in the help too. */
    @ParameterizedTest
    @EnumSource
    void theHelpCallsThingsAsTheirPagesDo(Language language) {
        assertThat(page(language, "/help"))
                .contains(texts(
                        language,
                        "consultations.statement.add",
                        "consultations.statement.add.do",
                        "consultations.publish.do",
                        "consultations.correct",
                        "consultations.facts",
                        "consultations.withdraw.do",
                        "consultations.queue",
                        "consultations.tag",
                        "consultations.report.begin",
                        "consultations.sentence.add",
                        "consultations.with_suggested",
                        "consultations.matrix.nobody"))
                .contains(Messages.text(language, "consultations.matrix.cell", 4, 3, 12));
        assertThat(page(language, "/about-the-data")).contains(texts(language, "web.unverified", "parties.disputed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "parties",
                "parties/{code}",
                "elements",
                "consultations",
                "consultations/{id}",
                "statements/{id}",
                "matrix",
                "reports/{id}"
            })
    void whatProgramsMayReadIsNamed(String path) {
        assertThat(page(Language.EN, "/about-the-data")).contains("/api/v1/" + path + "<");
    }

    private static List<String> texts(Language language, String... keys) {
        return List.of(keys).stream().map(key -> Messages.text(language, key)).toList();
    }

    private String page(Language language, String path) {
        var answer = browser.get().uri("/" + language.code() + path).exchange();
        return HtmlUtils.htmlUnescape(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}
