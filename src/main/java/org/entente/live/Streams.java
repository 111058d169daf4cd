package org.entente.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.WhoIsAsking;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** All that is open on this node, and who of it has to be told when something changes. */
@Component
@ConditionalOnWebApplication
class Streams implements SmartLifecycle {

    /** A stop waits for streams no longer than this; who reads nothing just then is cut off. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Map<String, LivePart> kinds;
    private final Frame frame;
    private final WhoIsAsking whoIsAsking;
    private final Places places;
    private final Map<PartName, Shown> shown = new ConcurrentHashMap<>();
    private final Set<OpenStream> open = ConcurrentHashMap.newKeySet();
    private volatile boolean running;

    Streams(List<LivePart> kinds, Frame frame, WhoIsAsking whoIsAsking, Places places) {
        this.kinds = kinds.stream().collect(Collectors.toMap(LivePart::kind, Function.identity()));
        this.frame = frame;
        this.whoIsAsking = whoIsAsking;
        this.places = places;
    }

    /** None where there are too many already; whoever is let in has to be begun or left. */
    Optional<OpenStream> open(OpenStream.Asking asking, List<PartName> names, Supplier<Position> position) {
        if (!running || !places.take(asking)) return Optional.empty();
        var stream = new OpenStream(asking, position);
        stream.shows(names.stream().map(name -> shownTo(stream, name)).toList());
        open.add(stream);
        // Where the node stops just now, it has ended all that it saw before.
        if (!running) stream.end();
        return Optional.of(stream);
    }

    private Shown shownTo(OpenStream stream, PartName name) {
        return Objects.requireNonNull(shown.compute(name, (same, known) -> {
            var part = known == null ? new Shown(name, kinds.get(name.kind()), frame) : known;
            part.streams().add(stream);
            return part;
        }));
    }

    void leave(OpenStream stream) {
        if (!open.remove(stream)) return;
        if (open.isEmpty()) tellThatTheLastHasGone();
        places.give(stream.asking());
        stream.parts()
                .forEach(part -> shown.computeIfPresent(part.name(), (name, known) -> {
                    known.streams().remove(stream);
                    return known.streams().isEmpty() ? null : known;
                }));
    }

    private synchronized void tellThatTheLastHasGone() {
        notifyAll();
    }

    int count() {
        return open.size();
    }

    /** Each part is read, and its readers are asked about, once for all of them. */
    void changed(Collection<PartName> names) {
        var touched = new ArrayList<Shown>();
        for (var name : names) Optional.ofNullable(shown.get(name)).ifPresent(touched::add);
        touched.forEach(Shown::refresh);
        endWhoAreOthersNow(touched.stream()
                .filter(part -> !part.isForEverybody())
                .flatMap(part -> part.streams().stream())
                .toList());
        touched.forEach(part -> part.streams().forEach(stream -> stream.send(part)));
    }

    /** All of them: where nobody can tell what has changed. */
    void changed() {
        changed(List.copyOf(shown.keySet()));
    }

    /** What nobody has said: a term that ended with the day, an audience that was narrowed and nothing else. */
    void lookAgain() {
        open.stream().filter(OpenStream::isStillborn).forEach(this::leave);
        endWhoAreOthersNow(open);
        for (var part : shown.values()) if (part.isOtherwise()) part.streams().forEach(stream -> stream.send(part));
    }

    private void endWhoAreOthersNow(Collection<OpenStream> those) {
        var signedIn = new HashMap<UUID, List<OpenStream>>();
        for (var stream : those) {
            var signIn = stream.asking().signIn();
            if (signIn != null)
                signedIn.computeIfAbsent(signIn, same -> new ArrayList<>(1)).add(stream);
        }
        var now = whoIsAsking.readers(signedIn.keySet());
        signedIn.forEach((signIn, streams) -> {
            var delegate = Optional.ofNullable(now.get(signIn)).flatMap(Reader::delegate);
            for (var stream : streams) if (!isStill(delegate, stream)) stream.end();
        });
    }

    private static boolean isStill(Optional<Delegate> now, OpenStream stream) {
        return now.equals(stream.asking().reader().delegate());
    }

    @Override
    public void start() {
        running = true;
    }

    /** Before the server waits for what is being answered: a stream would go on for ever. */
    @Override
    public void stop() {
        running = false;
        open.forEach(OpenStream::end);
        awaitTheLast(System.nanoTime() + PATIENCE.toNanos());
    }

    /** So that the server finds none of their connections closed behind its back. */
    private synchronized void awaitTheLast(long until) {
        try {
            for (var left = PATIENCE.toMillis();
                    !open.isEmpty() && left > 0;
                    left = (until - System.nanoTime()) / 1_000_000) wait(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
