package org.entente.notifications;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntSupplier;
import org.entente.mail.Post;
import org.entente.web.Sql;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes letters of what is to be told, on one node at a time: what happens at once goes together into one letter, and of
 * each day and each week there is one digest, also where the program was down at its hour.
 */
@Component
class MakesLetters {

    private static final int MOST = 500;

    private static final Duration NEWS_KEPT = Duration.ofDays(60);
    private static final Duration LETTERS_KEPT = Duration.ofDays(30);
    private static final Duration UNCONFIRMED_KEPT = Duration.ofDays(7);
    private static final Duration ATTEMPTS_KEPT = Duration.ofDays(1);

    private final SpreadsNews news;
    private final Letters letters;
    private final Post post;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Duration together;

    private record Due(UUID subscriber, ZoneId zone, int hour) {}

    MakesLetters(
            SpreadsNews news,
            Letters letters,
            Post post,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${entente.notifications.together:1m}") Duration together) {
        this.news = news;
        this.letters = letters;
        this.post = post;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.together = together;
    }

    void make() {
        untilNothingIsLeft(news::spread);
        if (post.isOpen())
            untilNothingIsLeft(() -> letters.makeNews(clock.instant().minus(together), MOST));
        inMyTurn(this::digestsAndWhatIsOver);
    }

    private void untilNothingIsLeft(IntSupplier work) {
        int done;
        do done = inMyTurn(work);
        while (done > 0);
    }

    private int digestsAndWhatIsOver() {
        if (post.isOpen()) {
            digests(Often.DAILY);
            digests(Often.WEEKLY);
        }
        forget();
        return 0;
    }

    private int inMyTurn(IntSupplier work) {
        return Objects.requireNonNull(transaction.execute(status -> isMyTurn() ? work.getAsInt() : 0));
    }

    /** Another node is at it; what this one would do, that one does. */
    private boolean isMyTurn() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('notifications'))")
                .query((row, number) -> row.getBoolean(1))
                .single();
    }

    /** When the next is due is written down with the digest itself: there is one for each day, and none is left out. */
    private void digests(Often often) {
        var column = often == Often.DAILY ? "daily_at" : "weekly_at";
        var now = clock.instant();
        var due = jdbc.sql("select id, zone, hour from notifications.subscriber where " + column + " <= :now order by "
                        + column + " limit :most")
                .param("now", Sql.moment(now))
                .param("most", MOST)
                .query((row, number) ->
                        new Due(row.getObject("id", UUID.class), ZoneId.of(row.getString("zone")), row.getInt("hour")))
                .list();
        for (var each : due) {
            letters.makeDigest(each.subscriber(), often);
            jdbc.sql("update notifications.subscriber set " + column + " = :next where id = :id")
                    .param("id", each.subscriber())
                    .param("next", Sql.moment(Zones.next(now, each.zone(), each.hour(), often)))
                    .update();
        }
    }

    /** Nothing piles up: what was told is the record's own; that it was told is nobody's after a while. */
    private void forget() {
        forget("notifications.told where at < :before", NEWS_KEPT);
        forget("notifications.letter where settled_at < :before", LETTERS_KEPT);
        forget("notifications.subscriber where confirmed_at is null and asked_at < :before", UNCONFIRMED_KEPT);
        forget("notifications.attempt where at < :before", ATTEMPTS_KEPT);
    }

    private void forget(String what, Duration kept) {
        jdbc.sql("delete from " + what)
                .param("before", Sql.moment(clock.instant().minus(kept)))
                .update();
    }
}
