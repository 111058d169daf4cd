package org.entente.consultations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.identity.People;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.entente.web.Audience;
import org.entente.web.Audience.Kind;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form names persons as far as whoever fills it in may know of them, and tells nobody of others. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class NamedPersonsTests {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Scene scene;

    @Autowired
    Statements statements;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    private Delegate head;
    private Delegate adviser;
    private Delegate stranger;
    private Statement statement;

    @BeforeEach
    void aStatementIsPublished() {
        head = people.in("KEN", Role.HEAD);
        adviser = called("Wanjiru " + UUID.randomUUID(), people.in("KEN", Role.ADVISER));
        stranger = called("Kofi " + UUID.randomUUID(), people.delegateOf("GHA"));
        statement = scene.heard(scene.open(Rule.NAMED, "AU"), "KEN", "Words for a few.");
    }

    @Test
    void aDelegationNamesItsOwnPeopleByAddressOrByName() {
        assertThat(change(head, "NAMED", email(adviser))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().audience()).isEqualTo(new Audience(Kind.NAMED, Set.of(adviser.person())));
        assertThat(change(head, "NAMED", "Ghana; " + adviser.name().toUpperCase(Locale.ROOT)))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().audience())
                .isEqualTo(new Audience(Kind.NAMED, Set.of(adviser.person(), scene.party("GHA"))));
        // They stand in the form again as they would be written.
        assertThat(form("en", head)).contains("value=\"GHA, " + email(adviser) + "\"", adviser.name());
    }

    @Test
    void anOfficerNamesAnybodyWhoHasAnAccount() {
        var officer = people.officer();
        assertThat(change(officer, "NAMED", email(stranger))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().audience())
                .isEqualTo(new Audience(Kind.NAMED, Set.of(stranger.person(), Delegate.SECRETARIAT)));
        assertThat(page("/en" + statement.path(), stranger)).contains("Words for a few.", stranger.name());
        assertThat(browser.get().uri("/en" + statement.path()).with(as(people.delegateOf("GHA"))))
                .hasStatus(HttpStatus.NOT_FOUND);
        assertThat(form("en", officer)).contains(email(stranger));
    }

    @Test
    void whetherSomebodyElseHasAnAccountItDoesNotSay() {
        var nobody = UUID.randomUUID() + "@example.org";
        var one = change(head, "NAMED", email(stranger));
        var other = change(head, "NAMED", nobody);
        assertThat(one).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(other).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(words(one, email(stranger))).isEqualTo(words(other, nobody));
        // Nor by their name, nor by their id.
        for (var typed : new String[] {stranger.name(), stranger.person().toString()})
            assertThat(change(head, "NAMED", typed)).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(current().audience()).isEqualTo(Audience.PUBLIC);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ofTwoOfOneNameItAsksForTheAddressAndLosesNothingTyped(Language language) {
        var twin = called(adviser.name(), people.delegateOf("KEN"));
        var answer = send(language.code(), head, "NAMED", "GHA, " + twin.name(), "yes", "For a few.");
        assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(words(answer, "nothing"))
                .contains(
                        Messages.text(language, "parties.audience.mistake.several", twin.name()),
                        "value=\"GHA, " + twin.name() + "\"",
                        "value=\"For a few.\"");
        var unknown = send(language.code(), head, "NAMED", "Atlantis", "yes", "For a few.");
        assertThat(words(unknown, "nothing"))
                .contains(Messages.text(language, "parties.audience.mistake.unknown", "Atlantis"));
        assertThat(change(head, "NAMED", email(twin))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().audience().named()).containsExactly(twin.person());
    }

    @Test
    void personsWhomSomebodyElseHasNamedAreCountedAndKept() {
        change(people.officer(), "NAMED", "GHA, " + email(stranger) + ", " + email(adviser));
        assertThat(form("en", head))
                .contains("value=\"GHA, secretariat, " + email(adviser) + "\"", "Keep one person", "and one person")
                .doesNotContain(
                        email(stranger), stranger.name(), stranger.person().toString());
        assertThat(send("en", head, "NAMED", "AU", "yes", "Others too.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().audience().named()).containsOnly(scene.party("AU"), stranger.person());
        assertThat(send("en", head, "NAMED", "AU", null, "Nobody else.")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().audience().named()).containsOnly(scene.party("AU"));
    }

    @Test
    void whoHasLeftTheDelegationSinceIsNamedStillButNotAnew() {
        change(head, "NAMED", "GHA, " + email(adviser));
        jdbc.sql("update identity.member set ended_at = now() where person = :id")
                .param("id", adviser.person())
                .update();
        assertThat(change(head, "NAMED", "AU, " + email(adviser))).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(current().audience().named()).contains(adviser.person());
        assertThat(change(head, "STATES", "")).hasStatus(HttpStatus.SEE_OTHER);
        assertThat(change(head, "NAMED", email(adviser))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void whoseAccountHasEndedIsNotNamedAnew() {
        jdbc.sql("update identity.person set disabled_at = now() where id = :id")
                .param("id", adviser.person())
                .update();
        assertThat(change(head, "NAMED", email(adviser))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        assertThat(change(people.officer(), "NAMED", email(adviser))).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void theRecordHoldsNoNamesAndTellsThemToThoseWhoMayKnow() {
        change(head, "NAMED", email(adviser));
        change(head, "PUBLIC", "");
        var act = chronicle.on(statement.path(), 1).getFirst();
        assertThat(act.facts()).contains(adviser.person().toString()).doesNotContain(email(adviser), adviser.name());
        assertThat(page("/en" + statement.path(), head)).contains("Named persons", adviser.name());
        assertThat(page("/en" + statement.path(), null))
                .contains("Named persons", "a person")
                .doesNotContain(adviser.name(), adviser.person().toString());
    }

    @Test
    void moreThanAFormHoldsIsSaidSoAndNobodyIsLookedFor() {
        assertThat(change(head, "NAMED", "x, ".repeat(2000)))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(Messages.text(Language.EN, "web.mistake.too_long", 4000, 5999));
    }

    private Delegate called(String name, Delegate delegate) {
        jdbc.sql("update identity.person set name = :name where id = :id")
                .param("name", name)
                .param("id", delegate.person())
                .update();
        return new Delegate(delegate.person(), name, delegate.party(), delegate.isOfState(), delegate.roles());
    }

    private String email(Delegate delegate) {
        return jdbc.sql("select email from identity.person where id = :id")
                .param("id", delegate.person())
                .query((row, number) -> row.getString(1))
                .single();
    }

    private Statement current() {
        return statements.readableBy(Reader.of(head), statement.id());
    }

    private MvcTestResult change(Delegate delegate, String kind, String named) {
        return send("en", delegate, kind, named, "yes", "Meant for a few.");
    }

    private MvcTestResult send(
            String language, Delegate delegate, String kind, String named, @Nullable String keep, String reason) {
        var form = browser.post()
                .uri("/" + language + statement.path() + "/audience")
                .with(as(delegate))
                .param("audience", kind)
                .param("named", named)
                .param("reason", reason)
                .param("lock", Long.toString(current().lock()));
        return keep == null ? form.exchange() : form.param("keep", keep).exchange();
    }

    private String form(String language, Delegate delegate) {
        return page("/" + language + statement.path() + "/audience", delegate);
    }

    private String page(String uri, @Nullable Delegate delegate) {
        var answer = browser.get()
                .uri(uri)
                .with(delegate == null ? csrf() : as(delegate))
                .exchange();
        assertThat(answer).hasStatusOk();
        return words(answer, "nothing");
    }

    /** The page without what was typed and without what is new on every page. */
    private static String words(MvcTestResult answer, String typed) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8)
                .replace(typed, "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
