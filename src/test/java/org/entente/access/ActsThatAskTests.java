package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.entente.Entente;
import org.entente.access.AccessTable.Act;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.transaction.support.TransactionTemplate;

/** Every act of the program, sent by everybody who is let in and showed a key an hour ago, against the table that says which ask. */
@SpringBootTest(
        classes = Entente.class,
        properties = {
            "entente.demonstration=true",
            "entente.security.contact=mailto:security@example.int",
            "test.of=acts"
        })
@AutoConfigureMockMvc
@Import(Examples.class)
class ActsThatAskTests {

    /** What ends so binds somebody or touches somebody else's access, in every room there is or will be. */
    private static final Set<String> BINDING = Set.of(
            "publication",
            "withdrawal",
            "audience",
            "thresholds",
            "opening",
            "closure",
            "imports",
            "resumption",
            "members",
            "invitations",
            "ending",
            "provider",
            "disabling",
            "revocation",
            "factor-reset");

    private static final Set<String> SESSIONS_END = Set.of("POST /sign-out", "POST /sign-in");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Examples examples;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void everyActSaysWhetherItAsksAndWhy() throws IOException {
        var table = AccessTable.read();
        var silent = table.rows().stream()
                .filter(row -> row.route().startsWith("POST "))
                .filter(row -> table.act(row).isEmpty())
                .map(row -> row.route() + " " + row.thing());
        assertThat(silent).as("Acts that docs/access.md says nothing of").isEmpty();
        assertThat(table.acts()).extracting(Act::because).doesNotContain("");
        var known = new TreeSet<String>();
        table.rows().forEach(row -> known.add(row.route()));
        assertThat(table.acts()).extracting(Act::route).isSubsetOf(known);
    }

    @Test
    void whatEndsLikeAnActThatBindsAsks() throws IOException {
        assertThat(AccessTable.read().acts().stream()
                        .filter(act -> act.route().startsWith("POST ") && binds(act.route()) && !act.asks())
                        // One's own access is one's own to end.
                        .filter(act -> !act.route().startsWith("POST /me/"))
                        .map(Act::route))
                .isEmpty();
    }

    @Test
    void theProgramAsksWhereTheTableSaysSoAndNowhereElse() throws IOException {
        var table = AccessTable.read();
        examples.make(browser);
        var waiting = examples.waiting();
        jdbc.sql("""
                        update identity.sign_in set second_factor_at = now() - interval '1 hour',
                            password_at = now() - interval '1 hour'""").update();
        var otherwise = new ArrayList<String>();
        for (var row : table.rows()) {
            if (SESSIONS_END.stream().anyMatch(row.route()::startsWith)) continue;
            var asks = table.act(row).filter(Act::asks).isPresent();
            for (var asking : row.admitted()) {
                if (asking == Asking.GUEST) continue;
                var path = waiting.getOrDefault(row.route() + " " + row.thing(), examples.path(row, asking));
                var answer = answer(row, asking, path);
                if (answer.equals("asked") != asks) {
                    otherwise.add("%s %s, %s: %s".formatted(row.route(), row.thing(), asking, answer));
                }
            }
        }
        assertThat(otherwise)
                .as("Acts that ask, or do not, otherwise than docs/access.md says")
                .isEmpty();
    }

    private static boolean binds(String route) {
        return BINDING.contains(route.substring(route.lastIndexOf('/') + 1));
    }

    /** In a transaction that is undone: what does not ask is done. */
    private String answer(Row row, Asking asking, String path) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            var method = HttpMethod.valueOf(row.route().substring(0, row.route().indexOf(' ')));
            var request = browser.method(method).uri(path);
            return Filled.file(row)
                    .map(file -> answer(row, asking, request.multipart().file(file)))
                    .orElseGet(() -> answer(row, asking, request));
        }));
    }

    private String answer(Row row, Asking asking, AbstractMockHttpServletRequestBuilder<?> request) {
        examples.fields(row, asking).forEach(request::param);
        Filled.fields(row).forEach(request::param);
        examples.again(row).forEach(request::param);
        if (row.route().startsWith("POST /api/"))
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        var answer = browser.perform(request.with(as(examples.asking().get(asking))));
        var status = answer.getResponse().getStatus();
        var body = new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return status == 403 && body.contains("name=\"second_factor_to\"") ? "asked" : Integer.toString(status);
    }
}
