package org.entente.live;

import org.springframework.stereotype.Component;

/** The streams of this node, for tests of other rooms: how many there are, and what if it stops and starts again. */
@Component
public class OpenPages {

    private final Streams streams;

    OpenPages(Streams streams) {
        this.streams = streams;
    }

    public int count() {
        return streams.count();
    }

    public void stop() {
        streams.stop();
    }

    public void start() {
        streams.start();
    }
}
