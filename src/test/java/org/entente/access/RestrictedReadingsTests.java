package org.entente.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.Entente;
import org.entente.access.AccessTable.Asking;
import org.entente.access.AccessTable.Row;
import org.entente.identity.People;
import org.entente.live.LivePart;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Every page that is not for everybody, read by somebody new: noted, or named with the reason why it is not. */
@SpringBootTest(
        classes = Entente.class,
        properties = {
            "entente.demonstration=true",
            "entente.security.contact=mailto:security@example.int",
            "test.of=readings"
        })
@AutoConfigureMockMvc
@Import(Examples.class)
class RestrictedReadingsTests {

    /** In which delegation each of those who ask is, and as what. */
    private static final Map<Asking, Role> ROLES = Map.of(
            Asking.OTHER_DELEGATION, Role.HEAD,
            Asking.ADMINISTRATOR, Role.ADMINISTRATOR,
            Asking.ADVISER, Role.ADVISER,
            Asking.DELEGATE, Role.DELEGATE,
            Asking.HEAD, Role.HEAD,
            Asking.RAPPORTEUR, Role.RAPPORTEUR,
            Asking.CHAIR, Role.CHAIR,
            Asking.OFFICER, Role.OFFICER,
            Asking.SYSTEM_ADMINISTRATOR, Role.SYSTEM_ADMINISTRATOR);

    private static final Pattern LIVE = Pattern.compile("data-live=\"([a-z-]+):([0-9a-f-]{36})\"");

    @Autowired
    MockMvcTester browser;

    @Autowired
    Examples examples;

    @Autowired
    People people;

    @Autowired
    List<LivePart> parts;

    @Autowired
    JdbcClient jdbc;

    private static boolean isMade;

    @BeforeEach
    void examples() {
        if (!isMade) examples.make(browser);
        isMade = true;
    }

    @Test
    void whateverIsNotForEverybodyIsNotedBeforeItIsShown() throws IOException {
        var table = AccessTable.read();
        var noted = new TreeSet<String>();
        var unnoted = new TreeSet<String>();
        for (var row : table.rows()) {
            if (!row.route().startsWith("GET ") || row.admitted().contains(Asking.GUEST)) continue;
            for (var asking : row.admitted()) {
                var reader = somebody(asking);
                if (isShown(row, asking, reader))
                    (notedOf(reader) == 0 ? unnoted : noted).add(name(row.route(), row.thing()));
            }
        }
        var named = new TreeSet<String>();
        table.unnoted().forEach(each -> named.add(name(each.route(), each.thing())));
        noted.removeAll(unnoted);
        unnoted.removeAll(named);
        assertThat(unnoted)
                .as("read without a note and not named in docs/access.md")
                .isEmpty();
        named.retainAll(noted);
        assertThat(named).as("named in docs/access.md, and noted").isEmpty();
    }

    @Test
    void onPagesForEverybodyWhatOnlySomeFindThereIsNoted() {
        var head = Asking.HEAD;
        assertThat(about("GET /side-events", "", head)).contains(path("GET /side-events/{id}", "asked for", head));
        assertThat(about("GET /rounds/{id}", "", head)).contains(path("GET /rounds/{id}", "", head));
        assertThat(about("GET /propositions/{id}", "open", head)).isEmpty();
    }

    /** Whoever asks for the parts of a page alone reads them as well. */
    @Test
    void everyPartThatIsNotForEverybodySaysByWhichPageItIsNoted() throws IOException {
        var restricted = new TreeSet<String>();
        for (var row : AccessTable.read().rows()) {
            if (!row.route().startsWith("GET ") || row.admitted().isEmpty()) continue;
            var asking = row.admitted().iterator().next();
            if (asking == Asking.GUEST) asking = Asking.OFFICER;
            if (!row.admitted().contains(asking)) continue;
            var answer = browser.get()
                    .uri(examples.path(row, asking))
                    .with(as(somebody(asking)))
                    .exchange();
            LIVE.matcher(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8))
                    .results()
                    .forEach(found -> {
                        var part = parts.stream()
                                .filter(each -> each.kind().equals(found.group(1)))
                                .findFirst()
                                .orElseThrow();
                        var of = UUID.fromString(found.group(2));
                        if (part.audience(of).isPublic()) return;
                        restricted.add(part.kind());
                        assertThat(part.noted(of))
                                .as(part.kind())
                                .startsWith("/")
                                .contains(of.toString());
                    });
        }
        assertThat(restricted).contains("console", "delivery", "import");
    }

    private boolean isShown(Row row, Asking asking, Delegate reader) {
        var answer =
                browser.get().uri(examples.path(row, asking)).with(as(reader)).exchange();
        return answer.getResponse().getStatus() == HttpStatus.OK.value();
    }

    private List<String> about(String route, String thing, Asking asking) {
        var reader = somebody(asking);
        var row = new Row(route, thing, Set.of());
        assertThat(browser.get().uri(examples.path(row, asking)).with(as(reader)))
                .hasStatus(HttpStatus.OK);
        return jdbc.sql("select about from chronicle.reading where person = :person")
                .param("person", reader.person())
                .query(String.class)
                .list();
    }

    private String path(String route, String thing, Asking asking) {
        return examples.path(new Row(route, thing, Set.of()), asking).substring("/en".length());
    }

    private long notedOf(Delegate reader) {
        return jdbc.sql("select count(*) from chronicle.reading where person = :person")
                .param("person", reader.person())
                .query(Long.class)
                .single();
    }

    /** New for each page: what they read is noted once. */
    private Delegate somebody(Asking asking) {
        if (asking == Asking.ORGANISATION) return people.in("X-AMB", Role.HEAD);
        if (asking == Asking.STAKEHOLDER) return examples.focalPoint();
        var role = ROLES.get(asking);
        if (role.isOffice()) return people.in(null, role);
        return people.in(asking == Asking.OTHER_DELEGATION ? "XBE" : "XAR", role);
    }

    private static String name(String route, String thing) {
        return thing.isEmpty() ? route : route + " (" + thing + ")";
    }
}
