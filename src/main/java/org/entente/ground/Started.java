package org.entente.ground;

/** Heard when the program serves; rooms that have something to tell the operator then are beans of this kind. */
public interface Started {

    /** The program's address ends in a slash. */
    void started(String address, Terminal terminal);
}
