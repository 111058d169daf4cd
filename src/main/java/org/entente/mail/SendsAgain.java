package org.entente.mail;

import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** What a listener could not do, such as reach the mail server, is tried again every few minutes for three days. */
@Component
class SendsAgain {

    private static final Duration PAUSE = Duration.ofMinutes(2);
    private static final int MOST = 1000;

    private final FailedEventPublications failed;
    private final boolean working;

    SendsAgain(FailedEventPublications failed, @Value("${entente.jobs:true}") boolean working) {
        this.failed = failed;
        this.working = working;
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT5M")
    void now() {
        if (working) again(PAUSE);
    }

    void again(Duration pause) {
        failed.resubmit(ResubmissionOptions.defaults()
                .withMinAge(pause)
                .withFilter(publication -> publication.getCompletionAttempts() < MOST));
    }
}
