package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.entente.languages.Names;
import org.jspecify.annotations.Nullable;

/**
 * What happened in a process and is yet to happen.
 *
 * @param ahead what goes on or is to come, the next first
 * @param behind what is over, the latest first
 * @param undated of which nobody knows when
 */
public record TimeLine(List<Moment> ahead, List<Moment> behind, List<Moment> undated) {

    private static final Names NONE = new Names(Map.of());

    static TimeLine of(
            List<Session> sessions,
            List<Naming> namings,
            List<Cited> mandates,
            List<Body> bodies,
            List<Cycle> cycles,
            LocalDate today) {
        var all = new ArrayList<Moment>();
        var names = bodies.stream().collect(Collectors.toMap(Body::id, Body::names));
        sessions.forEach(session -> all.add(of(session, names.getOrDefault(session.body(), NONE))));
        namings.forEach(naming -> addBeginning(all, naming));
        mandates.forEach(cited -> all.add(
                new Moment(cited.dated(), null, Moment.Kind.MANDATE, cited.titles(), NONE, cited.path(), false)));
        bodies.forEach(body -> addSpan(all, body));
        cycles.forEach(cycle -> addYears(all, cycle));
        return of(all, today);
    }

    static TimeLine of(List<Moment> all, LocalDate today) {
        Comparator<Moment> inOrder = Comparator.comparing((Moment moment) -> Objects.requireNonNull(moment.known()))
                .thenComparing(Moment::kind);
        var dated = all.stream()
                .filter(moment -> moment.known() != null)
                .collect(Collectors.partitioningBy(moment -> moment.isAheadOf(today)));
        return new TimeLine(
                dated.getOrDefault(true, List.of()).stream().sorted(inOrder).toList(),
                dated.getOrDefault(false, List.of()).stream()
                        .sorted(inOrder.reversed())
                        .toList(),
                all.stream().filter(moment -> moment.known() == null).toList());
    }

    public boolean isEmpty() {
        return ahead.isEmpty() && behind.isEmpty() && undated.isEmpty();
    }

    private static Moment of(Session session, Names body) {
        var first = session.startsOn() == null ? session.endsOn() : session.startsOn();
        return new Moment(
                iso(first),
                session.endsOn() == null ? first : session.endsOn(),
                Moment.Kind.SESSION,
                session.names(),
                body,
                session.path(),
                session.unverified());
    }

    private static void addBeginning(List<Moment> all, Naming naming) {
        if (naming.validFrom() == null) return;
        all.add(new Moment(
                iso(naming.validFrom()),
                null,
                Moment.Kind.NAME_BEGINS,
                naming.names(),
                NONE,
                null,
                naming.unverified()));
    }

    private static void addSpan(List<Moment> all, Body body) {
        if (body.validFrom() != null) all.add(of(body, body.validFrom(), Moment.Kind.BODY_BEGINS));
        if (body.validTo() != null) all.add(of(body, body.validTo(), Moment.Kind.BODY_ENDS));
    }

    private static Moment of(Body body, LocalDate day, Moment.Kind kind) {
        return new Moment(iso(day), null, kind, body.names(), NONE, body.path(), body.unverified());
    }

    private static void addYears(List<Moment> all, Cycle cycle) {
        all.add(new Moment(
                Integer.toString(cycle.firstYear()),
                null,
                Moment.Kind.CYCLE_BEGINS,
                cycle.names(),
                NONE,
                null,
                cycle.unverified()));
        if (cycle.reviewYear() != null)
            all.add(new Moment(
                    Integer.toString(cycle.reviewYear()),
                    null,
                    Moment.Kind.REVIEW,
                    cycle.names(),
                    NONE,
                    null,
                    cycle.unverified()));
    }

    private static @Nullable String iso(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
