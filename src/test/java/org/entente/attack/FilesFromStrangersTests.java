package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.entente.identity.People;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Files that are two things at once, and names that are more than names. */
@UnderAttack
class FilesFromStrangersTests {

    private static final String SCRIPT = "<script>alert(7)</script>";

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Delegate delegate;
    private String consultation;

    @BeforeEach
    void theConsultationIsOpen() {
        delegate = people.delegateOf("XBE");
        consultation = jdbc.sql(
                        "select id from consultations.consultation where fictitious and organisers <> '{}' order by id limit 1")
                .query((row, number) -> row.getString(1))
                .single();
        jdbc.sql("update consultations.consultation set state = 'OPEN' where fictitious")
                .update();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "page.html|<!DOCTYPE html><title>Words</title><p>Words before.</p>",
                "page.html|%PDF-1.7 <!DOCTYPE html><p>Words before.</p>",
                "picture.svg|<svg xmlns='http://www.w3.org/2000/svg'><text>Words before.</text></svg>",
                "letter.txt|Words before. <html>",
                "letter.md|# Words before [link](javascript:alert(7))",
                "GIF89a.js|GIF89a/*Words before*/=0;"
            })
    void aFileThatIsAlsoAPageIsOnlyEverSavedAndRunsNothing(String name, String content) {
        var sent = (content + SCRIPT + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        var answer = upload(name, "text/html", sent);
        // What is no kind that is read is refused; what is kept comes back as bytes to be saved.
        if (answer.getStatus() == 422) return;
        assertThat(answer.getStatus()).isEqualTo(303);
        var page = String.valueOf(answer.getHeader("Location"));
        var file =
                browser.get().uri(page + "/file").with(as(delegate)).exchange().getResponse();
        assertThat(file.getContentAsByteArray()).isEqualTo(sent);
        isOnlySaved(file);
        assertThat(browser.get().uri(page).with(as(delegate)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(SCRIPT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\r\nSet-Cookie: SESSION=planted.txt",
                "a\"; filename=\"evil.html.txt",
                "a\nContent-Type: text/html\n\n<script>.txt",
                "../../../etc/passwd.txt",
                "..\\..\\evil.txt",
                "a\u2028b\u202e.txt",
                "ملف.txt"
            })
    void theNameOfAFileIsAName(String name) {
        var answer =
                upload(name, "text/plain", ("Words of " + UUID.randomUUID() + ".").getBytes(StandardCharsets.UTF_8));
        assertThat(answer.getStatus()).isEqualTo(303);
        var file = browser.get()
                .uri(answer.getHeader("Location") + "/file")
                .with(as(delegate))
                .exchange()
                .getResponse();
        isOnlySaved(file);
        assertThat(file.getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.contains("planted"));
        assertThat(String.valueOf(file.getHeader("Content-Disposition")))
                .doesNotContain("\r", "\n", "/", "\\..")
                .matches(
                        "attachment; filename=\"(?:[^\"\\\\]|\\\\.)*\"(; filename\\*=UTF-8''[A-Za-z0-9%._~!$&+^`|-]*)?");
    }

    @Test
    void noFileIsTakenFromWhoeverIsNotSignedIn() {
        var guest = browser.post()
                .uri("/en/consultations/" + consultation + "/statements")
                .multipart()
                .file(new MockMultipartFile("file", "a.txt", "text/plain", "Words.".getBytes(StandardCharsets.UTF_8)))
                .exchange();
        assertThat(guest).hasStatus(403);
    }

    private MockHttpServletResponse upload(String name, String type, byte[] content) {
        return browser.post()
                .uri("/en/consultations/" + consultation + "/statements")
                .multipart()
                .file(new MockMultipartFile("file", name, type, content))
                .with(as(delegate))
                .exchange()
                .getResponse();
    }

    private static void isOnlySaved(MockHttpServletResponse file) {
        assertThat(file.getStatus()).isEqualTo(200);
        assertThat(file.getContentType()).isEqualTo("application/octet-stream");
        assertThat(file.getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(file.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(file.getHeader("Content-Security-Policy")).isEqualTo("sandbox; default-src 'none'");
    }
}
