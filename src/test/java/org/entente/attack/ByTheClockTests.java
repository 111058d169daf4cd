package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.entente.identity.People;
import org.entente.identity.TestInvitations;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/**
 * How long an answer takes tells nobody whether an account exists. What is compared is measured in turns, so that a busy
 * machine slows each alike, and by the median, which one slow answer does not move.
 */
@UnderAttack
class ByTheClockTests {

    /** An account answers eight wrong passwords in a quarter of an hour; two of each kind share the turns. */
    private static final int TURNS = 12;

    private static final int QUICK_TURNS = 60;

    /** Far above what chance does to a median, far below the hundredfold that a password not looked at would save. */
    private static final double ALIKE = 2;

    /** In milliseconds, what a machine with other work adds to a quick answer; a hash or a letter would take far more. */
    private static final double UNREST = 10;

    @Autowired
    ApplicationContext house;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    JdbcClient jdbc;

    private int addresses;

    @Test
    void aWrongPasswordTakesAsLongWhoeverItIsTriedOn() {
        var known = List.of(account(true), account(true));
        var ended = List.of(account(true), account(true));
        ended.forEach(email -> jdbc.sql("update identity.person set disabled_at = now() where email = :email")
                .param("email", email)
                .update());
        var invited = List.of(account(false), account(false));
        var kinds = new LinkedHashMap<String, IntFunction<MvcTestResult>>();
        kinds.put("nobody's address", turn -> signIn(nobody(), "wrong"));
        kinds.put("an account", turn -> signIn(known.get(turn % 2), "wrong"));
        kinds.put("an account that has ended", turn -> signIn(ended.get(turn % 2), "wrong"));
        kinds.put("an invitation not taken up", turn -> signIn(invited.get(turn % 2), "wrong"));
        kinds.put("no password at all", turn -> signIn(nobody(), ""));
        var medians = medians(TURNS, 422, kinds);
        var unlooked = medians.remove("no password at all");
        alike(medians);
        // And this clock would have told: where no password is looked at, it says so.
        assertThat(medians.values()).allMatch(median -> median > 5 * unlooked);
    }

    @Test
    void whatABrowserIsAskedForAPasskeyComesAsFastForEverybody() {
        var known = account(true);
        alike(medians(
                QUICK_TURNS,
                200,
                Map.of(
                        "an account", turn -> post("/en/sign-in/passkey/options", "email", known),
                        "nobody", turn -> post("/en/sign-in/passkey/options", "email", nobody()))));
    }

    @Test
    void whichOrganisationSignsOneInIsLookedUpWithoutLookingForAnAccount() {
        var known = account(true);
        alike(medians(
                QUICK_TURNS,
                422,
                Map.of(
                        "an account", turn -> post("/en/sign-in/organisation", "email", known),
                        "nobody", turn -> post("/en/sign-in/organisation", "email", nobody()))));
    }

    @Test
    void anInvitationIsMadeAsFastForWhoeverHasAnAccount() {
        var administrator = people.in("XAR", Role.ADMINISTRATOR);
        var known = Stream.generate(() -> account(false)).limit(QUICK_TURNS).toList();
        alike(medians(
                QUICK_TURNS,
                200,
                Map.of(
                        "an account", turn -> invite(administrator, known.get(turn)),
                        "nobody", turn -> invite(administrator, nobody()))));
    }

    /** The one way by letter to an account: its link, which an officer has sent. */
    @Test
    void aLinkThatWasUsedIsRefusedAsFastAsOneThatNeverWas() {
        var used = TestInvitations.secret(house, "Somebody", Role.RAPPORTEUR, null);
        assertThat(browser.post()
                        .uri("/en/welcome/" + used)
                        .with(csrf())
                        .param("name", "Somebody")
                        .param("email", nobody())
                        .param("password", People.PASSWORD))
                .hasStatus(303);
        alike(medians(
                QUICK_TURNS,
                404,
                Map.of(
                        "used", turn -> browser.get().uri("/en/welcome/" + used).exchange(),
                        "never",
                                turn -> browser.get()
                                        .uri("/en/welcome/" + "x".repeat(43))
                                        .exchange())));
    }

    private static void alike(Map<String, Double> medians) {
        var least = medians.values().stream().mapToDouble(each -> each).min().orElseThrow();
        assertThat(medians.values())
                .as("Medians in ms: %s", medians)
                .allMatch(median -> median < Math.max(ALIKE * least, least + UNREST));
    }

    /** Of each kind, in milliseconds; the first turns only warm the program up. */
    private static Map<String, Double> medians(int turns, int status, Map<String, IntFunction<MvcTestResult>> kinds) {
        var took = new LinkedHashMap<String, List<Double>>();
        kinds.keySet().forEach(kind -> took.put(kind, new ArrayList<>()));
        for (var turn = 0; turn < turns; turn++) {
            var order = new ArrayList<>(kinds.entrySet());
            if (turn % 2 == 1) Collections.reverse(order);
            for (var kind : order) {
                var before = System.nanoTime();
                var answer = kind.getValue().apply(turn);
                took.get(kind.getKey()).add((System.nanoTime() - before) / 1e6);
                assertThat(answer).as(kind.getKey()).hasStatus(status);
            }
        }
        var medians = new LinkedHashMap<String, Double>();
        took.forEach((kind, times) -> medians.put(
                kind, times.stream().skip(turns / 6).sorted().toList().get((turns - turns / 6) / 2)));
        return medians;
    }

    /** Another machine each time, as a patient attacker would have it: an address may fail sixty times. */
    private MvcTestResult signIn(String email, String password) {
        var number = addresses++;
        return browser.post()
                .uri("/en/sign-in")
                .with(csrf())
                .with(request -> {
                    request.setRemoteAddr("198.18." + number / 250 + "." + number % 250);
                    return request;
                })
                .param("email", email)
                .param("password", password)
                .exchange();
    }

    private MvcTestResult invite(Delegate administrator, String email) {
        return browser.post()
                .uri("/en/delegations/XAR/members")
                .with(as(administrator))
                .param("name", "Somebody")
                .param("email", email)
                .param("role", "ADVISER")
                .param("from", LocalDate.now(ZoneOffset.UTC).toString())
                .exchange();
    }

    private MvcTestResult post(String uri, String name, String value) {
        return browser.post().uri(uri).with(csrf()).param(name, value).exchange();
    }

    private String account(boolean withPassword) {
        Delegate delegate = people.rapporteur();
        if (withPassword) people.givePassword(delegate);
        return jdbc.sql("select email from identity.person where id = :id")
                .param("id", delegate.person())
                .query((row, number) -> row.getString(1))
                .single();
    }

    private static String nobody() {
        return UUID.randomUUID() + "@example.org";
    }
}
