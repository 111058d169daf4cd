package org.entente.identity;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * As much of a long list as a page holds.
 *
 * @param all how many the whole list has
 * @param next after whom the next page begins; null on the last
 */
public record Portion<T>(List<T> shown, long all, @Nullable UUID next) {

    static final int MOST = 50;

    /** Of the rows of one page and one more, which tells that there is another page. */
    static <T> Portion<T> of(List<T> rows, long all, Function<T, UUID> id) {
        if (rows.size() <= MOST) return new Portion<>(rows, all, null);
        var shown = rows.subList(0, MOST);
        return new Portion<>(shown, all, id.apply(shown.getLast()));
    }
}
