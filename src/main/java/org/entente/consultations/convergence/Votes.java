package org.entente.consultations.convergence;

import java.util.List;

/**
 * Who answered what. Participants and statements stand in the order of {@link ByName}, whatever order they came in, so
 * that nothing computed from here can depend on it; only given answers take room.
 */
public final class Votes {

    public static final byte AGREE = 1;
    /** Seen, and neither agreed nor disagreed. */
    public static final byte PASS = 0;

    public static final byte DISAGREE = -1;

    private final List<String> participants;
    private final List<String> statements;
    private final int[] starts;
    private final int[] columns;
    private final byte[] values;

    /** The answers of participant {@code p} stand from {@code starts[p]} until {@code starts[p + 1]}. */
    Votes(List<String> participants, List<String> statements, int[] starts, int[] columns, byte[] values) {
        this.participants = List.copyOf(participants);
        this.statements = List.copyOf(statements);
        this.starts = starts;
        this.columns = columns;
        this.values = values;
    }

    public List<String> participants() {
        return participants;
    }

    public List<String> statements() {
        return statements;
    }

    /** How many answers there are in all. */
    public int count() {
        return columns.length;
    }

    public int countOf(int participant) {
        return starts[participant + 1] - starts[participant];
    }

    /** Where the first answer of a participant stands; that of the next one ends them. */
    int start(int participant) {
        return starts[participant];
    }

    /** The statement of the answer at a place. */
    int column(int place) {
        return columns[place];
    }

    byte value(int place) {
        return values[place];
    }
}
