package org.entente.mail;

/**
 * What became of a letter at the mail server.
 *
 * @param said the server's own words where it did not take it
 */
public record Handed(Outcome outcome, String said) {

    /** How it ended. */
    public enum Outcome {
        TAKEN,
        /** The server may take it another time. */
        LATER,
        /** The connection broke while the letter was under way: it may have been taken. */
        UNKNOWN,
        /** No connection was to be had, for this letter or any other. */
        NOT_REACHED,
        /** The server will never take this letter. */
        REFUSED,
        /** The server will never take any letter to this address. */
        NO_SUCH_ADDRESS
    }

    private static final int LONGEST = 300;

    static final Handed TAKEN = new Handed(Outcome.TAKEN, "");

    public Handed {
        var line = Post.oneLine(said);
        said = line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
