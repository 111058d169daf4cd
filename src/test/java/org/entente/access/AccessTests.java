package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.Entente;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.live.SentParts;
import org.entente.web.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.function.support.RouterFunctionMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every route that the program registers, asked for by everybody, against the one table that says who is let in. */
@SpringBootTest(
        classes = Entente.class,
        properties = {"entente.demonstration=true", "entente.security.contact=mailto:security@example.int"})
@AutoConfigureMockMvc
@Import({Examples.class, SentParts.class})
class AccessTests {

    /** Let in: the page, the act, a rule's no, or the form once more, or nothing, because nothing sensible was sent. */
    private static final Set<Integer> LET_IN = Set.of(200, 201, 204, 302, 303, 409, 422);

    private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

    @Autowired
    MockMvcTester browser;

    @Autowired
    Examples examples;

    @Autowired
    SentParts parts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    List<HandlerMapping> mappings;

    private final List<String> neither = new ArrayList<>();

    @Test
    void everyRouteIsInTheTableAndEveryRowIsARoute() throws IOException {
        var declared = new TreeSet<String>();
        AccessTable.read().rows().forEach(row -> declared.add(row.route()));
        assertThat(declared).as("docs/access.md").isEqualTo(routes());
    }

    @Test
    void everybodyIsLetInAndRefusedAsTheTableSays() throws IOException {
        examples.make(browser);
        var otherwise = new ArrayList<String>();
        neither.clear();
        for (var row : signingOutLast(AccessTable.read().rows())) {
            var admitted = EnumSet.noneOf(Asking.class);
            for (var asking : Asking.values()) if (isLetIn(row, asking)) admitted.add(asking);
            if (!admitted.equals(row.admitted())) {
                otherwise.add(new Row(row.route(), row.thing(), admitted).written());
            }
        }
        assertThat(neither).as("Answers that are neither yes nor no").isEmpty();
        assertThat(otherwise)
                .as("Rows of docs/access.md to which the program answers otherwise, as it does")
                .isEmpty();
    }

    /** Sessions are kept beside the transaction: who has signed out in it is out. */
    private static List<Row> signingOutLast(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(row -> row.route().contains(" /sign-")))
                .toList();
    }

    /** Each in a transaction that is undone, so that what one has done is not there for the next. */
    private boolean isLetIn(Row row, Asking asking) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            status.setRollbackOnly();
            return ask(row, asking);
        }));
    }

    private boolean ask(Row row, Asking asking) {
        if (row.route().equals("GET /live") && !row.thing().isEmpty()) return isSent(row, asking);
        var method = HttpMethod.valueOf(row.route().substring(0, row.route().indexOf(' ')));
        var request = browser.method(method).uri(examples.path(row, asking));
        examples.fields(row, asking).forEach(request::param);
        if (row.route().startsWith("POST /api/"))
            request.contentType(MediaType.APPLICATION_JSON).content("{}");
        var delegate = examples.asking().get(asking);
        var answer = request.with(delegate == null ? csrf() : as(delegate))
                .exchange()
                .getResponse();
        var location = String.valueOf(answer.getHeader(HttpHeaders.LOCATION));
        if (REFUSED.contains(answer.getStatus()) || location.contains("/sign-in?")) return false;
        if (!LET_IN.contains(answer.getStatus())) {
            neither.add(row.route() + " for " + asking + " answers " + answer.getStatus());
        }
        return true;
    }

    /** Whoever asks is given a stream; of the parts of one thing it sends all or none. */
    private boolean isSent(Row row, Asking asking) {
        var delegate = examples.asking().get(asking);
        var reader = delegate == null ? Reader.guest() : Reader.of(delegate);
        var names = examples.parts(row);
        var sent = names.stream().filter(name -> parts.areSent(name, reader)).count();
        if (names.isEmpty() || sent > 0 && sent < names.size()) neither.add(row.thing() + " for " + asking);
        return sent > 0;
    }

    /** Of pages and programs, of files that are ours to serve, and of what an operator asks for. */
    private Set<String> routes() {
        var routes = new TreeSet<String>();
        for (var mapping : mappings) {
            switch (mapping) {
                case RequestMappingInfoHandlerMapping methods ->
                    methods.getHandlerMethods().keySet().forEach(each -> add(each, routes));
                case AbstractUrlHandlerMapping addresses -> {
                    assertThat(addresses.getRootHandler())
                            .as(mapping.toString())
                            .isNull();
                    addresses.getHandlerMap().keySet().forEach(pattern -> routes.add("GET " + pattern));
                }
                case RouterFunctionMapping functions ->
                    assertThat(functions.getRouterFunction())
                            .as(mapping.toString())
                            .isNull();
                default -> throw new AssertionError("Nobody knows which routes are here: " + mapping);
            }
        }
        return routes;
    }

    private static void add(RequestMappingInfo mapping, Set<String> routes) {
        var methods = mapping.getMethodsCondition().getMethods();
        mapping.getPatternValues().forEach(pattern -> {
            // The container goes on to the one from within; the other is a test's.
            if (pattern.equals("/error") || pattern.contains("/trouble/")) return;
            assertThat(methods).as(pattern + " says which methods it answers").isNotEmpty();
            methods.stream().map(RequestMethod::name).forEach(method -> routes.add(method + " " + pattern));
        });
    }
}
