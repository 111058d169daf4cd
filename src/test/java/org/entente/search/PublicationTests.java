package org.entente.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.entente.Entente;
import org.entente.languages.Language;
import org.entente.web.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** A program that serves follows by itself. */
@SpringBootTest(classes = Entente.class, properties = "entente.search.follow=true")
class PublicationTests {

    @Autowired
    Searches searches;

    @Autowired
    TestShelf shelf;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void whatIsPublishedIsFoundWithoutAnybodyAskingForIt() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> trouble() == Answers.Trouble.NONE);
        var word = "w" + UUID.randomUUID().toString().replace("-", "");
        transaction.executeWithoutResult(status -> events.publishEvent(shelf.lay(word)));
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> total(word) == 1);
        assertThat(total(word + "x")).isZero();
    }

    /** What a second is promised for is looked for several times in it, whatever machine this is. */
    @Test
    void itIsLookedForSeveralTimesASecond() {
        assertThat(Follows.EVERY).isLessThanOrEqualTo(Duration.ofMillis(500));
    }

    private Answers.Trouble trouble() {
        return searches.answer(Asked.of("something", Language.EN), Reader.guest())
                .trouble();
    }

    private int total(String word) {
        return searches.answer(Asked.of(word, Language.EN), Reader.guest()).total();
    }
}
