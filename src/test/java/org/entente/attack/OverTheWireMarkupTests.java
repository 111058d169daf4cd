package org.entente.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.access.AccessTable;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.access.Filled;
import org.entente.ground.Browser;
import org.entente.web.Dates;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.util.MultiValueMap;

/**
 * Naughty words that the officer of the started program types into its forms, as they are sent over a wire and come back from it. Every
 * form of every office is tried within the house by {@link StoredMarkupTests}; here, those that the officer finds by following links.
 */
class OverTheWireMarkupTests {

    private static final int TRIES = 4;

    /** From here links are followed, a few of each kind. */
    private static final List<String> BEGIN = List.of(
            "/en/texts",
            "/en/texts/new",
            "/en/parties/new",
            "/en/consultations/new",
            "/en/processes/new",
            "/en/documents/new",
            "/en/accreditations/new",
            "/en/stakeholder-requests/new",
            "/en/me/tokens",
            "/en/delegations/secretariat/members/new",
            "/en/persons",
            "/en/reports",
            "/en/meetings");

    private static final int OF_EACH_KIND = 2;

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";

    /** What ends something, or the officer’s own account. */
    private static final String NOT_SENT =
            ".*/(sign-out|sign-in|step-up|me/delegation|ending|closure|cancellation|withdrawal|removal|revocation|discard|disabling)(/.*)?"
                    + "|.*/me/security.*|.*/welcome/.*|.*/persons/.*";

    private static Wire wire;

    /** Of this test alone: what others do with theirs asks for a factor that was given not long ago. */
    private static Browser officer;

    private final Naughty naughty = new Naughty();
    private final Set<String> taken = new TreeSet<>();
    private final Set<String> kept = new TreeSet<>();
    private final Set<String> shown = new TreeSet<>();
    private final List<String> live = new ArrayList<>();
    private final Map<String, Integer> read = new HashMap<>();

    @BeforeAll
    static void somebodyElseHoldsTheOfficeToo() throws Exception {
        wire = Wire.started();
        var members = "/en/delegations/secretariat/members";
        var fields = Map.of(
                "name", "typing",
                "email", "typing@example.int",
                "role", "OFFICER",
                "from", LocalDate.now(Dates.NEW_YORK).toString());
        var page = wire.officer().post(members + "/new", members, fields).body();
        var start = page.indexOf("/en/welcome/");
        assertThat(start).as(page).isPositive();
        var link = page.substring(start, start + "/en/welcome/".length() + 43);
        officer = wire.browser();
        var welcomed = Map.of("name", "typing", "email", "typing@example.int", "password", Wire.PASSWORD);
        assertThat(officer.post(link, link, welcomed).statusCode()).isEqualTo(303);
        officer.setUpAuthenticator();
    }

    @Test
    void whateverTheOfficerTypesIsShownAsItWasTypedAndNeverTakenForMarkup() throws Exception {
        var acts = AccessTable.read().rows().stream()
                .filter(row -> row.route().startsWith("POST ") && row.admitted().contains(Asking.OFFICER))
                .toList();
        walk(acts);
        read.clear();
        // Once more, for what was typed late is shown on pages that were read early.
        walk(List.of());
        assertSoftly(softly -> {
            softly.assertThat(live).isEmpty();
            // Otherwise nothing was kept, and nothing shown by this test.
            softly.assertThat(taken).as("acts that took such words").hasSizeGreaterThan(9);
            softly.assertThat(kept.stream().filter(shown::contains).count())
                    .as("of the words kept, those that came back")
                    .isGreaterThan(kept.size() / 2);
        });
    }

    private void walk(List<Row> acts) throws Exception {
        var seen = new HashSet<>(BEGIN);
        var next = new ArrayDeque<>(BEGIN);
        while (!next.isEmpty()) {
            var path = next.remove();
            var answer = officer.get(path);
            look(path, answer);
            if (answer.statusCode() != 200) continue;
            for (var form : ShownForm.on(answer.body())) send(form, acts);
            for (var link : links(answer.body())) if (isAnother(link) && seen.add(link)) next.add(link);
        }
    }

    private static List<String> links(String page) {
        return Jsoup.parse(page).select("a[href^=/en/]").eachAttr("href").stream()
                .map(link -> link.replaceFirst("[?#].*", ""))
                .filter(link -> link.matches("[\\x21-\\x7e]+") && !link.matches(".*\\.[a-z]{2,5}"))
                .toList();
    }

    private boolean isAnother(String link) {
        return read.merge(link.replaceAll(ID, "…").replaceFirst("/[0-9]+$", "/…"), 1, Integer::sum) <= OF_EACH_KIND;
    }

    private void send(ShownForm form, List<Row> acts) throws Exception {
        var path = form.action().replaceFirst("[?#].*", "");
        if (form.words().isEmpty() || form.takesFiles() || path.matches(NOT_SENT)) return;
        var row = acts.stream()
                .filter(each -> Address.of(each).leadsTo(path))
                .findFirst()
                .orElse(null);
        if (row == null || taken.contains(row.route())) return;
        var fields = form.asShown();
        Filled.fields(row).forEach((name, value) -> {
            var asShown = fields.getFirst(name);
            if (asShown == null || asShown.isBlank()) fields.set(name, value);
        });
        form.words().forEach(name -> fields.set(name, naughty.next()));
        for (var tries = 0; tries < TRIES; tries++) {
            var answer = post(form.action(), fields);
            look(row.route(), answer);
            if (answer.statusCode() < 400) {
                taken.add(row.route());
                form.words().forEach(name -> kept.addAll(Naughty.marks(String.valueOf(fields.getFirst(name)))));
                return;
            }
            var faults =
                    Jsoup.parse(answer.body()).select(".mistakes a[href^=#]").eachAttr("href");
            if (answer.statusCode() != 422 || faults.isEmpty()) return;
            for (var fault : faults) {
                var name = fault.substring(1);
                fields.set(name, Filled.fields(row).getOrDefault(name, form.usual(name)));
            }
        }
    }

    private static HttpResponse<String> post(String path, MultiValueMap<String, String> fields)
            throws IOException, InterruptedException {
        var body = fields.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> field.getKey() + "=" + Browser.encoded(value)))
                .collect(Collectors.joining("&"));
        return officer.send(officer.request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "_csrf=" + Browser.encoded(officer.token("/en/me/tokens")) + "&" + body)));
    }

    private void look(String where, HttpResponse<String> answer) {
        LiveMarkup.in(answer).forEach(each -> live.add(where + ": " + each));
        shown.addAll(Naughty.marks(answer.body()));
        assertThat(answer.statusCode()).as(where).isLessThan(500);
    }
}
