package org.entente.consultations.convergence;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of votes as Polis exports it ({@code participants-votes.csv}): participant, group-id, n-comments, n-votes, n-agree,
 * n-disagree, then a column for each statement with 1, -1, 0 or nothing. The counts of the export are not read: what is
 * counted is what stands in the cells.
 *
 * @param groups members by the file's own groups; empty where it has no such column
 */
public record VotesFile(Votes votes, Map<String, Set<String>> groups) {

    /** What the memory that the program is given holds with ease. */
    public static final int MOST_VOTES = 10_000_000;

    private static final String PARTICIPANT = "participant";
    private static final String GROUP = "group-id";
    private static final Set<String> NO_STATEMENTS =
            Set.of(PARTICIPANT, GROUP, "n-comments", "n-votes", "n-agree", "n-disagree");

    /** Refuses with line and column what is no such table ({@link NotAMatrix}). */
    public static VotesFile read(InputStream in) {
        return read(in, MOST_VOTES);
    }

    public static VotesFile read(InputStream in, int mostVotes) {
        var reading = new Reading(mostVotes);
        reading.read(in);
        if (reading.lines.isEmpty()) throw new NotAMatrix("convergence.mistake.no_rows");
        return new VotesFile(reading.taken.ordered(), reading.groups);
    }

    private static final class Reading extends Table {

        private static final int NO_STATEMENT = -1;
        private static final byte NOTHING = 2;

        private final int mostVotes;
        private final Map<String, Long> lines = new HashMap<>();
        private final Map<String, Set<String>> groups = new HashMap<>();
        private List<String> names = List.of();
        private int[] statements = {};
        private VotesTaken taken = new VotesTaken(List.of());
        private int participantAt;
        private int groupAt;
        private String participant = "";
        private String group = "";
        private byte[] row = {};
        private int count;

        Reading(int mostVotes) {
            this.mostVotes = mostVotes;
        }

        @Override
        void headed(List<String> header) {
            participantAt = need(PARTICIPANT);
            groupAt = find(GROUP).orElse(NO_STATEMENT);
            names = header.stream()
                    .filter(name -> !NO_STATEMENTS.contains(name))
                    .toList();
            if (names.isEmpty()) throw new NotAMatrix("convergence.mistake.no_statements");
            taken = new VotesTaken(names);
            row = new byte[names.size()];
            statements = new int[header.size()];
            var next = 0;
            for (var column = 0; column < statements.length; column++) {
                statements[column] = NO_STATEMENTS.contains(header.get(column)) ? NO_STATEMENT : next++;
            }
        }

        @Override
        void cell(int column, char[] letters, int from, int length) {
            if (column == participantAt) participant = stripped(letters, from, length);
            else if (column == groupAt) group = stripped(letters, from, length);
            else if (statements[column] != NO_STATEMENT) row[statements[column]] = vote(column, letters, from, length);
        }

        /** Also 1.0, -1.0 and 0.0, as programs write them that know only numbers with a point. */
        private byte vote(int column, char[] letters, int from, int length) {
            if (length == 0) return NOTHING;
            if (length == 1 && letters[from] == '1') return Votes.AGREE;
            if (length == 1 && letters[from] == '0') return Votes.PASS;
            if (length == 2 && letters[from] == '-' && letters[from + 1] == '1') return Votes.DISAGREE;
            return switch (stripped(letters, from, length)) {
                case "" -> NOTHING;
                case "1", "+1", "1.0" -> Votes.AGREE;
                case "0", "0.0", "-0", "-0.0" -> Votes.PASS;
                case "-1", "-1.0" -> Votes.DISAGREE;
                default ->
                    throw new NotAMatrix(
                            "convergence.mistake.cell",
                            line(),
                            column + 1,
                            names.get(statements[column]),
                            shown(letters, from, length));
            };
        }

        @Override
        void row(long line) {
            if (participant.isEmpty())
                throw new NotAMatrix("convergence.mistake.no_participant", line, participantAt + 1);
            var before = lines.put(participant, line);
            if (before != null)
                throw new NotAMatrix("convergence.mistake.participant_twice", participant, before, line);
            if (!group.isEmpty())
                groups.computeIfAbsent(group, none -> new HashSet<>()).add(participant);
            group = "";
            taken.participant(participant);
            for (var statement = 0; statement < row.length; statement++) {
                if (row[statement] == NOTHING) continue;
                taken.vote(statement, row[statement]);
                if (++count > mostVotes) throw new NotAMatrix("convergence.mistake.too_many", mostVotes, line);
            }
        }
    }
}
