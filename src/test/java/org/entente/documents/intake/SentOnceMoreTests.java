package org.entente.documents.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.util.Map;
import java.util.UUID;
import org.entente.Entente;
import org.entente.identity.People;
import org.entente.identity.StepUpForm;
import org.entente.identity.TestCodes;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An officer who showed their key long ago sends files for the record: they are asked, and the files wait meanwhile. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class SentOnceMoreTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Delegate officer;
    private String key;

    @BeforeEach
    void anOfficerShowedTheirKeyLongAgo() {
        officer = people.officer();
        key = people.authenticatorOf(officer);
        jdbc.sql("update identity.sign_in set second_factor_at = now() - interval '1 hour' where person = :person")
                .param("person", officer.person())
                .update();
    }

    @Test
    void filesWaitUntilTheirSenderHasShownWhoTheyAre() {
        var name = UUID.randomUUID() + ".txt";
        var asked = browser.post()
                .uri("/en/documents/incoming")
                .multipart()
                .file(new MockMultipartFile("file", name, null, "Minutes of a test.".getBytes(UTF_8)))
                .with(as(officer))
                .param("title", "Minutes, as typed")
                .exchange();
        assertThat(asked).hasStatus(HttpStatus.FORBIDDEN);
        var delivery = UUID.fromString(StepUpForm.of(asked).get("kept"));
        assertThat(isSent(delivery)).isFalse();
        var fields = StepUpForm.of(asked);
        assertThat(fields).containsEntry("title", "Minutes, as typed");
        fields.put("second_factor", TestCodes.next(key));
        assertThat(post("/step-up", fields)).hasStatus(HttpStatus.TEMPORARY_REDIRECT);
        assertThat(post("/documents/incoming", fields))
                .hasStatus(HttpStatus.SEE_OTHER)
                .redirectedUrl()
                .isEqualTo("/en/documents/incoming/" + delivery);
        assertThat(isSent(delivery)).isTrue();
    }

    private boolean isSent(UUID delivery) {
        return jdbc.sql("select sent_at is not null from documents.delivery where id = :id")
                .param("id", delivery)
                .query(Boolean.class)
                .single();
    }

    private MvcTestResult post(String path, Map<String, String> fields) {
        var request = browser.post().uri("/en" + path).with(as(officer));
        fields.forEach(request::param);
        return people.keeping(officer, request.exchange());
    }
}
