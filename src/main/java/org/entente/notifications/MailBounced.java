package org.entente.notifications;

import jakarta.mail.MessagingException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code mail bounced FILE...}: takes in what mail servers have reported of letters that they could not deliver. */
@Component
class MailBounced implements Command {

    private static final long LARGEST = 5_000_000;

    private final Letters letters;
    private final Subscribers subscribers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailBounced(Letters letters, Subscribers subscribers, TransactionTemplate transaction, Clock clock) {
        this.letters = letters;
        this.subscribers = subscribers;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String words() {
        return "mail bounced";
    }

    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (arguments.words().isEmpty()) throw new Unable("notifications.unable.file");
        var all = true;
        for (var file : arguments.words()) {
            var taken = take(Path.of(file));
            terminal.line(terminal.text(taken ? "notifications.bounced.taken" : "notifications.bounced.passed", file));
            all &= taken;
        }
        return all ? 0 : 1;
    }

    private boolean take(Path file) {
        try {
            if (Files.size(file) > LARGEST) return false;
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return BounceReport.read(in).filter(this::settle).isPresent();
            }
        } catch (IOException e) {
            throw new Unable("notifications.unable.read", file.toString());
        } catch (MessagingException noReport) {
            return false;
        }
    }

    /** False where it is no letter of ours, or is known already. */
    boolean settle(BounceReport report) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var whose = letters.cameBack(report.letter(), report.said());
            if (report.gone()) whose.ifPresent(id -> subscribers.refuse(id, report.said(), clock.instant()));
            return whose.isPresent();
        }));
    }
}
