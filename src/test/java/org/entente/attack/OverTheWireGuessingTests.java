package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.entente.ground.Browser;
import org.entente.identity.TestCodes;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Guessing at the doors of the started program: one password for many, many for one, and a code that was looked at over a shoulder. */
class OverTheWireGuessingTests {

    private static final String FORM = "/en/sign-in";
    private static final String SECOND = "/en/sign-in/second";
    private static final String SPRAYED = "Entente2026!";

    private static Wire wire;

    @BeforeAll
    static void start() {
        wire = Wire.started();
    }

    @Test
    void onePasswordForManyAccountsFromOneAddressEndsAtSixtyOfThem() throws Exception {
        wire.welcomed("sprayed", Map.of());
        var browser = wire.browser();
        for (var i = 0; i < 60; i++) {
            var answer = signIn(browser, "delegate" + i + "@example.org", SPRAYED, "203.0.113.7");
            assertThat(answer.statusCode()).as("attempt %s", i).isEqualTo(422);
        }
        // From there nobody gets in any more, with the right password neither; from elsewhere they do.
        var closed = signIn(browser, "sprayed@example.int", Wire.PASSWORD, "203.0.113.7");
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(closed.headers().firstValue("Retry-After")).isPresent();
        assertThat(signIn(browser, "sprayed@example.int", Wire.PASSWORD, "203.0.113.8")
                        .statusCode())
                .isEqualTo(303);
    }

    /** Each address tries but once, so the account counts; and whether there is one is told by nothing. */
    @Test
    void fromManyAddressesNoAccountIsTriedMoreThanEightTimesAndNoneIsTold() throws Exception {
        wire.welcomed("targeted", Map.of());
        var known = "targeted@example.int";
        var unknown = "nobody-at-all@example.int";
        var browser = wire.browser();
        for (var i = 0; i < 8; i++) {
            var one = signIn(browser, known, SPRAYED, "198.51.100." + i);
            var other = signIn(browser, unknown, SPRAYED, "198.51.100." + i);
            assertThat(one.statusCode()).as("attempt %s", i).isEqualTo(422);
            assertThat(words(one, known)).isEqualTo(words(other, unknown));
        }
        var closed = signIn(browser, known, Wire.PASSWORD, "198.51.100.9");
        var closedToo = signIn(browser, unknown, Wire.PASSWORD, "198.51.100.9");
        assertThat(closed.statusCode()).isEqualTo(429);
        assertThat(words(closed, known)).isEqualTo(words(closedToo, unknown));
    }

    /**
     * What tells the time is the work that a password makes; it is counted itself, so that nothing else which the machine does
     * counts: by what the program has used of a processor, in turns, and by the median, which one collection of garbage does not move.
     */
    @Test
    void aWrongPasswordMakesAsMuchWorkWhoeverItIsTriedOn() throws Exception {
        wire.welcomed("measured", Map.of());
        var kinds = Map.of(
                "an account", new Try("measured@example.int", SPRAYED),
                "nobody", new Try("nobody-measured@example.int", SPRAYED),
                "no password", new Try("nobody-else@example.int", ""));
        var work = new HashMap<String, List<Long>>();
        for (var turn = 0; turn < 7; turn++)
            for (var kind : kinds.entrySet()) {
                var address = "192.0.2." + turn;
                work.computeIfAbsent(kind.getKey(), none -> new ArrayList<>()).add(worked(kind.getValue(), address));
            }
        var nothing = median(work, "no password");
        var account = median(work, "an account") - nothing;
        var nobody = median(work, "nobody") - nothing;
        // And this measure would have told: where no password is looked at, there is far less.
        assertThat(account).as("%s", work).isGreaterThan(Math.max(nothing, 20));
        assertThat(nobody).as("%s", work).isBetween(account / 2, account * 2);
    }

    private record Try(String email, String password) {}

    /** In milliseconds; the page with the form is asked for before. */
    private static long worked(Try tried, String address) throws Exception {
        var browser = wire.browser();
        var token = browser.token(FORM);
        var before = wire.program().worked();
        var body = "_csrf=" + Browser.encoded(token) + "&"
                + Browser.form(Map.of("email", tried.email(), "password", tried.password()));
        var answer = browser.send(browser.request(FORM, "X-Forwarded-For", address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(tried.toString()).isEqualTo(422);
        return wire.program().worked().minus(before).toMillis();
    }

    private static long median(Map<String, List<Long>> work, String kind) {
        var sorted = work.get(kind).stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    @Test
    void aCodeThatHasLetSomebodyInLetsNobodyInAgain() throws Exception {
        var key = wire.welcomed("replayed", Map.of()).setUpAuthenticator();
        var code = TestCodes.next(key);
        assertThat(second("replayed", code).statusCode()).isEqualTo(303);
        assertThat(second("replayed", code).statusCode()).isEqualTo(422);
        assertThat(second("replayed", code).statusCode()).isEqualTo(422);
    }

    @Test
    void norDoesTheCodeByWhichTheAppWasSetUp() throws Exception {
        var browser = wire.welcomed("looked-over", Map.of());
        var place = "/en/me/security/authenticator";
        var page = browser.get(place).body();
        var key = page.replaceAll("(?s).*class=\"secret\">([^<]+)<.*", "$1");
        var code = TestCodes.now(key);
        assertThat(browser.post(place, place, Map.of("code", code)).statusCode())
                .isEqualTo(200);
        assertThat(second("looked-over", code).statusCode()).isEqualTo(422);
    }

    @Test
    void ofManyWhoSendOneCodeAtOnceOneComesIn() throws Exception {
        var key = wire.welcomed("raced", Map.of()).setUpAuthenticator();
        var browsers = IntStream.range(0, 4).mapToObj(i -> wire.browser()).toList();
        for (var browser : browsers) password(browser, "raced");
        var code = TestCodes.next(key);
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = browsers.stream()
                    .map(browser -> all.submit(() ->
                            browser.post(SECOND, SECOND, Map.of("code", code)).statusCode()))
                    .toList();
            var statuses = new ArrayList<Integer>();
            for (var answer : answers) statuses.add(answer.get());
            assertThat(statuses).containsOnlyOnce(303);
        }
    }

    private static HttpResponse<String> second(String name, String code) throws Exception {
        var browser = wire.browser();
        password(browser, name);
        return browser.post(SECOND, SECOND, Map.of("code", code));
    }

    private static void password(Browser browser, String name) throws Exception {
        var fields = Map.of("email", name + "@example.int", "password", Wire.PASSWORD, "back", "/");
        assertThat(browser.post(FORM, FORM, fields).headers().firstValue("Location"))
                .contains(SECOND);
    }

    private static HttpResponse<String> signIn(Browser browser, String email, String password, String address)
            throws Exception {
        var fields = Map.of("email", email, "password", password);
        return browser.post(FORM, FORM, fields, "X-Forwarded-For", address);
    }

    /** Without what was typed, and without what is new on every page. */
    private static String words(HttpResponse<String> answer, String typed) {
        return answer.body()
                .replace(typed, "…")
                .replace(Browser.encoded(typed), "…")
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }
}
