package org.entente.chronicle;

import java.sql.Types;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.entente.web.Delegate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Every act on the things of a delegate's party, alone or with others, and every act of their delegation and their own; newest
 * first.
 */
@Component
class OwnActs {

    private final JdbcClient jdbc;
    private final Chronicle chronicle;
    private final List<PartyThings> things;

    OwnActs(JdbcClient jdbc, Chronicle chronicle, List<PartyThings> things) {
        this.jdbc = jdbc;
        this.chronicle = chronicle;
        this.things = things;
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
        var party = delegate.party();
        var shared = of(party, PartyThings::shared);
        var untold = of(party, PartyThings::untold);
        // Each part goes along an index of its own and stops; one condition for all would read them all.
        return jdbc.sql("select " + Entry.COLUMNS + " from ("
                        + part("party = :party and about || ' ' || name <> all (:untold)")
                        + " union (select * from chronicle.acts_shared(:things, :holders, :untold, :at::timestamptz, :hash, :most)) union "
                        + part("delegation = :colleagues") + " union "
                        + part("by_person = :person and delegation is not distinct from :delegation")
                        + ") own order by at desc, hash desc limit :most")
                .param("party", party, Types.OTHER)
                .param("things", shared.stream().map(PartyThings.Shared::about).toArray(String[]::new))
                .param(
                        "holders",
                        shared.stream().map(PartyThings.Shared::holder).toArray(UUID[]::new))
                .param(
                        "untold",
                        untold.stream().map(PartyThings.Untold::written).toArray(String[]::new))
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

    private <T> List<T> of(@Nullable UUID party, BiFunction<PartyThings, UUID, List<T>> asked) {
        if (party == null) return List.of();
        return things.stream()
                .flatMap(room -> asked.apply(room, party).stream())
                .toList();
    }

    private static String part(String whose) {
        return "(select * from chronicle.act where " + whose
                + " and (at, hash) < (:at::timestamptz, :hash)"
                + " order by at desc, hash desc limit :most)";
    }
}
