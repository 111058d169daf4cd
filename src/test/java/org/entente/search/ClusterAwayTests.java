package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.languages.Messages;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** A program whose cluster is away when it starts, comes, goes again and comes back: the search rests, and all else works. */
@SpringBootTest(classes = Entente.class, properties = "entente.search.follow=true")
@AutoConfigureMockMvc
@DirtiesContext
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterAwayTests {

    private static final String PREFIX = "away" + UUID.randomUUID().toString().substring(0, 8);

    private static Door door;

    @DynamicPropertySource
    static void behindTheDoor(DynamicPropertyRegistry properties) {
        var behind = OpenSearch.running().ports().getFirst();
        var port = OpenSearch.freePorts(1).getFirst();
        door = new Door(port, behind);
        properties.add("entente.search.opensearch.urls", () -> "http://127.0.0.1:" + port);
        properties.add("entente.search.opensearch.prefix", () -> PREFIX);
    }

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestShelf shelf;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    private final String word = "w" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @AfterAll
    void remove() {
        door.close();
        var cluster = OpenSearch.running().cluster();
        for (var name : cluster.get("/" + PREFIX + "-*/_alias").propertyNames())
            cluster.write("DELETE", "/" + name, Map.of());
    }

    @Test
    void theSearchRestsAndCatchesUpByItself() {
        restsInEveryLanguage();
        publish(word + " one");
        door.open();
        found(1);
        door.close();
        restsInEveryLanguage();
        publish(word + " two");
        door.open();
        found(2);
    }

    private void restsInEveryLanguage() {
        for (var language : Language.values()) {
            assertThat(browser.get().uri("/" + language.code() + "/search?q=" + word))
                    .hasStatusOk()
                    .bodyText()
                    .contains(Messages.text(language, "search.away"));
        }
        assertThat(browser.get().uri("/api/v1/search?q=" + word)).hasStatus(HttpStatus.SERVICE_UNAVAILABLE);
        assertThat(browser.get().uri("/en/search/completions?q=" + word))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("[]");
        assertThat(browser.get().uri("/en/consultations")).hasStatusOk();
    }

    private void publish(String text) {
        transaction.executeWithoutResult(status -> events.publishEvent(shelf.lay(text)));
    }

    private void found(int count) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(browser.get().uri("/api/v1/search?q=" + word))
                        .hasStatusOk()
                        .bodyJson()
                        .extractingPath("$.total")
                        .isEqualTo(count));
    }
}
