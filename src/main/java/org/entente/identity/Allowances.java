package org.entente.identity;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts requests by the minute, for all nodes together: the count is in the database, and a node fetches leave from it
 * for a handful of requests at a time, so that most cost nothing and the limit holds however many nodes there are.
 */
@Component
class Allowances {

    /** In seconds. */
    static final long PERIOD = 60;

    /** A node asks the database this many times for a whole allowance. */
    private static final int SHARES = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Map<String, Share> shares = new ConcurrentHashMap<>();
    private final AtomicLong current = new AtomicLong();

    Allowances(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Allowance take(String policy, String who, int quota) {
        var now = clock.instant().getEpochSecond();
        var period = now / PERIOD;
        if (current.getAndSet(period) != period) begin(period);
        var share = shares.computeIfAbsent(policy + " " + who, Share::new);
        return new Allowance(policy, quota, share.take(period, quota), PERIOD - now % PERIOD);
    }

    /** What was counted before is over. */
    private void begin(long period) {
        shares.clear();
        jdbc.sql("delete from identity.allowance where period < :period")
                .param("period", period)
                .update();
    }

    /** What this node may still grant somebody without asking. */
    private final class Share {

        private final String key;
        private long period = -1;
        private long granted;
        private long used;

        Share(String key) {
            this.key = key;
        }

        /** What is left after this request; less than nothing where it comes too much. */
        synchronized long take(long now, int quota) {
            if (period != now) {
                period = now;
                granted = 0;
                used = 0;
            }
            if (granted == 0 && used < quota) fetch(quota);
            if (granted == 0) return -1;
            granted--;
            return quota - used + granted;
        }

        private void fetch(int quota) {
            var wished = Math.max(1, quota / SHARES);
            used = jdbc.sql("""
                            insert into identity.allowance as a (who, period, used) values (:who, :period, :wished)
                            on conflict (who) do update set
                                used = case when a.period = excluded.period then a.used else 0 end + excluded.used,
                                period = excluded.period
                            returning used""")
                    .param("who", key)
                    .param("period", period)
                    .param("wished", wished)
                    .query((row, number) -> row.getLong(1))
                    .single();
            granted = Math.max(0, wished - Math.max(0, used - quota));
        }
    }
}
