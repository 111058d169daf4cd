package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.entente.identity.People;
import org.entente.identity.TestTokens;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Whoever knows, or guesses, the id of a thing that is not theirs can do nothing with it. */
@UnderAttack
class AnothersThingsTests {

    /** By the beginning of the address: where ids of such things are. */
    private static final Map<String, String> IDS = Map.of(
            "/consultations/", "select id::text from consultations.consultation",
            "/statements/",
                    "select s.id::text from consultations.statement s join parties.party p on p.id = s.party where p.code <> 'XYA'",
            "/reports/", "select id::text from consultations.report",
            "/imports/", "select id::text from consultations.import",
            "/elements/", "select code from process.element limit 4",
            "/parties/", "select code from parties.party where fictitious limit 4",
            "/delegations/", "select code from parties.party where fictitious limit 4",
            "/me/tokens/", "select id::text from identity.token",
            "/persons/", "select id::text from identity.person");

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private Delegate arvenia;

    @BeforeEach
    void thereIsSomethingToTake() {
        arvenia = people.delegateOf("XAR");
        TestTokens.of(house, arvenia, "read");
    }

    @Test
    void aGuestDoesNothingToAnyThing() {
        nothingIsDoneBy(csrf());
    }

    /** Of another party, which owns nothing: all that an attacker with an account is. */
    @Test
    void norDoesADelegateOfAnotherParty() {
        jdbc.sql("update consultations.consultation set state = 'CLOSED' where fictitious")
                .update();
        nothingIsDoneBy(as(people.delegateOf("XYA")));
    }

    @Test
    void noTokenIsSeenOrEndedByAnother() {
        var other = people.delegateOf("XAR");
        var id = jdbc.sql("select id::text from identity.token where person = :person")
                .param("person", arvenia.person())
                .query((row, number) -> row.getString(1))
                .list()
                .getFirst();
        assertThat(browser.get().uri("/en/me/tokens").with(as(other)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(id);
        for (var path : List.of("/en/me/tokens/" + id, "/en/delegations/XAR/tokens/" + id)) {
            assertThat(browser.post().uri(path + "/revocation").with(as(other))).hasStatus(404);
        }
        assertThat(browser.get().uri("/en/delegations/XAR/tokens").with(as(other)))
                .hasStatus(404);
        assertThat(browser.get().uri("/en/me/tokens").with(as(arvenia)))
                .bodyText()
                .contains(id);
    }

    private void nothingIsDoneBy(RequestPostProcessor who) {
        var before = acts();
        var done = new TreeMap<String, Integer>();
        for (var route : Route.acts(house).toList()) {
            for (var id : ids(route)) {
                var status = browser.method(route.method())
                        .uri(route.at(id))
                        .with(who)
                        .exchange()
                        .getResponse()
                        .getStatus();
                if (status < 400 && status != 303 || status >= 500)
                    done.put(route.method() + " " + route.at(id), status);
            }
        }
        assertThat(done).isEmpty();
        // A redirect led to the sign-in page: what was done would be in the record.
        assertThat(acts()).isEqualTo(before);
    }

    private List<String> ids(Route route) {
        if (!route.pattern().contains("{") || route.method() != HttpMethod.POST) return List.of();
        return IDS.entrySet().stream()
                .filter(each -> route.pattern().replace("/api/v1", "").startsWith(each.getKey()))
                .max(Map.Entry.comparingByKey(Comparator.comparingInt(String::length)))
                .map(each -> jdbc.sql(each.getValue())
                        .query((row, number) -> row.getString(1))
                        .list())
                .orElse(List.of());
    }

    private long acts() {
        return jdbc.sql("select count(*) from chronicle.act")
                .query((row, number) -> row.getLong(1))
                .single();
    }
}
