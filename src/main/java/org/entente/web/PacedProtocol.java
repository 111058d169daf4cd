package org.entente.web;

import org.apache.coyote.http11.Http11NioProtocol;

/** Tomcat's own HTTP with our {@link Doorkeeper}. */
public final class PacedProtocol extends Http11NioProtocol {

    private final Doorkeeper doorkeeper;

    /** Made by Tomcat, by its name. */
    public PacedProtocol() {
        this(new Doorkeeper());
    }

    private PacedProtocol(Doorkeeper doorkeeper) {
        super(doorkeeper);
        this.doorkeeper = doorkeeper;
    }

    Doorkeeper doorkeeper() {
        return doorkeeper;
    }
}
