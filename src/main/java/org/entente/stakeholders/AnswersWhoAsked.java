package org.entente.stakeholders;

import gg.jte.generated.entente.Templates;
import gg.jte.output.StringOutput;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import org.entente.mail.Bulletin;
import org.entente.mail.Counter;
import org.entente.mail.Handed;
import org.entente.mail.Post;
import org.entente.web.Dates;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Writes to whoever asked that their organisation was not let in, and why; once, and again later where the server does not take
 * it. Nothing that they typed stands in the letter: the address may be somebody else’s.
 */
@Component
class AnswersWhoAsked {

    private static final Logger LOG = LoggerFactory.getLogger(AnswersWhoAsked.class);
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 8;
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(4);

    private final StakeholderRequests requests;
    private final RequestLetters letters;
    private final Post post;
    private final Frame frame;
    private final Templates templates;
    private final Clock clock;
    private final boolean working;

    AnswersWhoAsked(
            StakeholderRequests requests,
            RequestLetters letters,
            Post post,
            Frame frame,
            Templates templates,
            Clock clock,
            @Value("${entente.jobs:true}") boolean working) {
        this.requests = requests;
        this.letters = letters;
        this.post = post;
        this.frame = frame;
        this.templates = templates;
        this.clock = clock;
        this.working = working;
    }

    /** Where nothing is sent from here, the officer was told so, and nothing goes out once something is. */
    @EventListener
    void on(StakeholderTurnedAway event) {
        if (post.isOpen()) letters.make(event.request());
    }

    @Scheduled(
            initialDelayString = "${entente.notifications.every:10s}",
            fixedDelayString = "${entente.notifications.every:10s}")
    void now() {
        if (working) hand();
    }

    /** Until nothing is due, or the server is away; meanwhile no connection to the database is held. */
    void hand() {
        if (!post.isOpen()) return;
        var next = letters.take();
        if (next.isEmpty()) return;
        try (var counter = post.counter()) {
            while (next.isPresent()) {
                if (!hand(next.get(), counter)) return;
                next = letters.take();
            }
        }
    }

    /** False where the server is away. */
    private boolean hand(RequestLetter letter, Counter counter) {
        var handed =
                counter.hand(written(letter, requests.find(letter.request()).orElseThrow()));
        switch (handed.outcome()) {
            case TAKEN -> letters.settle(letter, "SENT", "");
            case REFUSED, NO_SUCH_ADDRESS -> letters.settle(letter, "REFUSED", handed.said());
            case LATER, NOT_REACHED -> later(letter, false, handed.said());
            case UNKNOWN -> later(letter, true, handed.said());
        }
        return handed.outcome() != Handed.Outcome.NOT_REACHED;
    }

    private void later(RequestLetter letter, boolean doubtful, String said) {
        var now = clock.instant();
        if (letter.madeAt().plus(GIVEN_UP_AFTER).isBefore(now)) {
            LOG.warn("An answer to a request is given up after {} days: {}", GIVEN_UP_AFTER.toDays(), said);
            letters.settle(letter, "GIVEN_UP", said);
        } else {
            var pause = SHORTEST.multipliedBy(1L << Math.min(letter.attempts(), DOUBLINGS));
            letters.postpone(letter, now.plus(pause), doubtful, said);
        }
    }

    private Bulletin written(RequestLetter letter, StakeholderRequest request) {
        var ui = frame.uiOfAPart(request.language(), Reader.guest());
        var words = new ArrayList<String>();
        if (letter.doubtful()) words.add(ui.localize("notifications.letter.doubtful"));
        words.add(ui.localize(
                "stakeholders.turned_away.letter", Dates.day(request.at()).toString()));
        words.add(request.answer());
        words.add(ui.localize("stakeholders.turned_away.again"));
        words.add(ui.localize("stakeholders.turned_away.by_itself"));
        var subject = ui.localize("stakeholders.turned_away.subject");
        var html = new StringOutput();
        templates.stakeholdersTurnedAway(ui, subject, words).render(html);
        return new Bulletin(
                request.id(),
                request.email(),
                "",
                request.language(),
                subject,
                String.join("\n\n", words) + "\n",
                html.toString(),
                "",
                letter.madeAt());
    }
}
