package org.entente.chronicle;

import java.util.List;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Proves a chain from its first act to its last, a thousand acts in memory at a time. */
@Component
public class Verification {

    private static final int AT_A_TIME = 1000;

    private final JdbcClient jdbc;

    Verification(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What was found.
     *
     * @param head the hash of the last act that fits; empty where there is none
     */
    public record Found(
            Chain chain,
            long acts,
            long days,
            String head,
            @Nullable Break broken) {}

    public Found of(Chain chain) {
        return of(chain, List.of(), acts -> {});
    }

    /** @param told hears, after each thousand, how many acts have been proven */
    public Found of(Chain chain, List<Head> kept, LongConsumer told) {
        var walk = new Walk(chain, kept, hash -> isThere(chain, hash));
        for (var page = after(chain, 0);
                !page.isEmpty();
                page = after(chain, page.getLast().number())) {
            for (var entry : page) {
                var broken = walk.step(entry);
                if (broken != null) return new Found(chain, walk.acts(), walk.days(), walk.head(), broken);
            }
            told.accept(walk.acts());
        }
        return new Found(chain, walk.acts(), walk.days(), walk.head(), walk.end());
    }

    private List<Entry> after(Chain chain, long number) {
        return jdbc.sql("select " + Entry.COLUMNS
                        + " from chronicle.act where chain = :chain and number > :number order by number limit :most")
                .param("chain", chain.name())
                .param("number", number)
                .param("most", AT_A_TIME)
                .query(Entry.ROW)
                .list();
    }

    private boolean isThere(Chain chain, String hash) {
        return jdbc.sql("select exists (select from chronicle.act where chain = :chain and hash = :hash)")
                .param("chain", chain.name())
                .param("hash", hash)
                .query((row, number) -> row.getBoolean(1))
                .single();
    }
}
