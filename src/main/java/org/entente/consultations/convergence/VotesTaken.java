package org.entente.consultations.convergence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Answers as they come, participant by participant, in any order; ordered once all are there. */
public final class VotesTaken {

    private final List<String> statements;
    private final List<String> participants = new ArrayList<>();
    private int[] starts = new int[64];
    private int[] columns = new int[1024];
    private byte[] values = new byte[1024];
    private int count;

    /** Names of statements, each once; an answer says its place among them. */
    public VotesTaken(List<String> statements) {
        this.statements = List.copyOf(statements);
    }

    /** The answers that follow are theirs. */
    public void participant(String name) {
        participants.add(name);
        if (participants.size() == starts.length) starts = Arrays.copyOf(starts, starts.length * 2);
        starts[participants.size() - 1] = count;
    }

    /** One answer of the last participant named: {@link Votes#AGREE}, {@link Votes#PASS} or {@link Votes#DISAGREE}. */
    public void vote(int statement, byte value) {
        if (count == columns.length) {
            columns = Arrays.copyOf(columns, count + count / 2);
            values = Arrays.copyOf(values, count + count / 2);
        }
        columns[count] = statement;
        values[count++] = value;
    }

    public Votes ordered() {
        var rows = order(participants);
        var newPlace = places(order(statements));
        starts[participants.size()] = count;
        var sortedStarts = new int[participants.size() + 1];
        var sortedColumns = new int[count];
        var sortedValues = new byte[count];
        var next = 0;
        for (var row = 0; row < rows.length; row++) {
            for (var answer : answers(rows[row], newPlace)) {
                sortedColumns[next] = (int) (answer >> 2);
                sortedValues[next++] = (byte) ((answer & 3) - 1);
            }
            sortedStarts[row + 1] = next;
        }
        return new Votes(named(participants), named(statements), sortedStarts, sortedColumns, sortedValues);
    }

    /** Of one participant, each as place and value in one number, which sorts by place. */
    private long[] answers(int row, int[] newPlace) {
        var answers = new long[starts[row + 1] - starts[row]];
        for (var i = 0; i < answers.length; i++) {
            answers[i] = (long) newPlace[columns[starts[row] + i]] << 2 | values[starts[row] + i] + 1;
        }
        Arrays.sort(answers);
        return answers;
    }

    private static List<String> named(List<String> names) {
        return names.stream().sorted(ByName.ORDER).toList();
    }

    /** The places of the names, first name first. */
    private static int[] order(List<String> names) {
        return IntStream.range(0, names.size())
                .boxed()
                .sorted((one, other) -> ByName.ORDER.compare(names.get(one), names.get(other)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static int[] places(int[] order) {
        var places = new int[order.length];
        for (var i = 0; i < order.length; i++) places[order[i]] = i;
        return places;
    }
}
