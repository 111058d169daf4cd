package org.entente.notifications;

import gg.jte.generated.entente.Templates;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.entente.chronicle.Histories;
import org.entente.chronicle.Readings;
import org.entente.mail.Post;
import org.entente.web.Addressees;
import org.entente.web.AsTheProgram;
import org.entente.web.Delegate;
import org.entente.web.Page;
import org.entente.web.Redirect;
import org.entente.web.Ui;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;

/**
 * For those who keep accounts: whether letters go out, and whose address does not work. What anybody is told of stands nowhere
 * on it.
 */
@Controller
class PostalPages {

    private final LetterQueues letters;
    private final Subscribers subscribers;
    private final Addressees addressees;
    private final Post post;
    private final Readings readings;
    private final Histories histories;
    private final Templates templates;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PostalPages(
            LetterQueues letters,
            Subscribers subscribers,
            Addressees addressees,
            Post post,
            Readings readings,
            Histories histories,
            Templates templates,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.letters = letters;
        this.subscribers = subscribers;
        this.addressees = addressees;
        this.post = post;
        this.readings = readings;
        this.histories = histories;
        this.templates = templates;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The counts are asked by the program: a keeper's own eyes see no letters but their own. */
    @GetMapping("/post")
    View show(Ui ui, Delegate keeper) {
        keeper.asKeeperOfAccounts();
        readings.note(keeper, "/post");
        return AsTheProgram.ask(() -> new Page(templates.notificationsPost(
                ui,
                post.isOpen(),
                letters.counts(),
                letters.oldestWaiting().orElse(null),
                letters.givenUp(),
                refused(),
                histories.of(ui, "/post"))));
    }

    @PostMapping("/post/given-up")
    View takeUpAgain(Delegate keeper) {
        keeper.asKeeperOfAccounts();
        // By the program, which sees the letters; in one with what is written of it.
        AsTheProgram.ask(() -> transaction.execute(status -> {
            var letters = this.letters.takeUpAgain();
            if (letters > 0) events.publishEvent(new LettersTakenUpAgain(letters, keeper.person(), clock.instant()));
            return letters;
        }));
        return Redirect.to("/post");
    }

    private List<RefusedAddress> refused() {
        return subscribers.refusedPersons().stream()
                .flatMap(each -> addressees
                        .find(Objects.requireNonNull(each.person()))
                        .map(found -> new RefusedAddress(found, each.refusedAt(), each.refusedWhy()))
                        .stream())
                .toList();
    }
}
