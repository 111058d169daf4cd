package org.entente.chronicle;

import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every act on the things of a delegate's party, and every act of their delegation and their own; newest first. */
@Component
class OwnActs {

    private final JdbcClient jdbc;
    private final Chronicle chronicle;

    OwnActs(JdbcClient jdbc, Chronicle chronicle) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
    }

    /** Where a page goes on: after the act with this time and hash. */
    record Place(Instant at, String hash) {

        private static final Instant FIRST = Instant.EPOCH;
        private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

        static Place after(Entry entry) {
            return new Place(entry.at(), entry.hash());
        }

        /** Empty where it is none of ours. */
        static Optional<Place> of(String written) {
            var parts = written.split("~", 2);
            try {
                if (parts.length < 2) return Optional.empty();
                var at = Instant.parse(parts[0]);
                // A database knows fewer years than a computer can count.
                return at.isBefore(FIRST) || at.isAfter(LAST) ? Optional.empty() : Optional.of(new Place(at, parts[1]));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        @Override
        public String toString() {
            return at + "~" + hash;
        }
    }

    /** The next ones, from a place on. */
    List<Entry> of(Delegate delegate, @Nullable Place place, int most) {
        var delegation = chronicle.delegation(delegate.person());
        // Each part goes along an index of its own and stops; one condition for all would read them all.
        return jdbc.sql("select " + Entry.COLUMNS + " from (" + part("party = :party") + " union "
                        + part("delegation = :colleagues") + " union "
                        + part("by_person = :person and delegation is not distinct from :delegation")
                        + ") own order by at desc, hash desc limit :most")
                .param("party", delegate.party(), Types.OTHER)
                // Acts tell what was done: who only keeps accounts reads nothing restricted for it, here neither.
                .param("colleagues", delegate.takesPart() ? delegation : null, Types.OTHER)
                .param("delegation", delegation, Types.OTHER)
                .param("person", delegate.person())
                .param("at", place == null ? "infinity" : place.at().toString())
                .param("hash", place == null ? "" : place.hash())
                .param("most", most)
                .query(Entry.ROW)
                .list();
    }

    private static String part(String whose) {
        return "(select * from chronicle.act where " + whose
                + " and (at, hash) < (:at::timestamptz, :hash)"
                + " order by at desc, hash desc limit :most)";
    }
}
