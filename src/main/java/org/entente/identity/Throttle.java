package org.entente.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.entente.web.Network;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins for an account and for an address over a quarter of an hour; past the limit nobody tries. */
@Component
class Throttle {

    static final Duration WINDOW = Duration.ofMinutes(15);
    static final int MOST_FOR_ACCOUNT = 8;
    static final int MOST_FOR_ADDRESS = 60;

    private final JdbcClient jdbc;

    Throttle(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Counted before the password is looked at, so that many attempts at once are no more than many in a row. */
    boolean admits(String account, String address, Instant now) {
        if (exceeds(account, address, now, 1)) return false;
        for (var who : List.of(account(account), address(address))) {
            jdbc.sql("insert into identity.failed_sign_in (who, at) values (:who, :at)")
                    .param("who", who)
                    .param("at", Timestamp.from(now))
                    .update();
        }
        jdbc.sql("delete from identity.failed_sign_in where at < :old")
                .param("old", Timestamp.from(now.minus(WINDOW)))
                .update();
        return !exceeds(account, address, now, 0);
    }

    /** It was no failure after all; those of others at the same address stay. */
    void succeeded(String account, String address, Instant now) {
        jdbc.sql("delete from identity.failed_sign_in where who = :account or (who = :address and at = :now)")
                .param("account", account(account))
                .param("address", address(address))
                .param("now", Timestamp.from(now))
                .update();
    }

    /** What the answer says that refuses to try: the limits for a minute say the same of themselves. */
    static void tell(HttpServletResponse response) {
        var seconds = WINDOW.toSeconds();
        new Allowance("failures", MOST_FOR_ACCOUNT, -1, seconds).tell(response, seconds);
    }

    private boolean exceeds(String account, String address, Instant now, int more) {
        return failures(account(account), now) + more > MOST_FOR_ACCOUNT
                || failures(address(address), now) + more > MOST_FOR_ADDRESS;
    }

    private long failures(String who, Instant now) {
        return jdbc.sql("select count(*) from identity.failed_sign_in where who = :who and at > :since")
                .param("who", who)
                .param("since", Timestamp.from(now.minus(WINDOW)))
                .query((row, number) -> row.getLong(1))
                .single();
    }

    private static String account(String account) {
        var folded = account.strip().toLowerCase(Locale.ROOT);
        return "account " + folded.substring(0, Math.min(folded.length(), 320));
    }

    private static String address(String address) {
        return "address " + Network.of(address);
    }
}
