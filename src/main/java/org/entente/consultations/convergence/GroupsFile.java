package org.entente.consultations.convergence;

import java.io.InputStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who belongs to which group: a table of participant and group, a line for each belonging. A participant may belong to
 * several, and a member of whom there are no votes counts as a member.
 */
public final class GroupsFile {

    private GroupsFile() {}

    /** Members by group; refuses with line and column what is no such table. */
    public static Map<String, Set<String>> read(InputStream in) {
        var reading = new Reading();
        reading.read(in);
        if (reading.groups.isEmpty()) throw new NotAMatrix("convergence.mistake.no_rows");
        return reading.groups;
    }

    private static final class Reading extends Table {

        private final Map<String, Set<String>> groups = new HashMap<>();
        private int participantAt;
        private int groupAt;
        private String participant = "";
        private String group = "";

        /** The column is called group, or as in the tables of votes. */
        @Override
        void headed(List<String> header) {
            participantAt = need("participant");
            groupAt = find("group-id").orElseGet(() -> need("group"));
        }

        @Override
        void cell(int column, char[] letters, int from, int length) {
            if (column == participantAt) participant = stripped(letters, from, length);
            if (column == groupAt) group = stripped(letters, from, length);
        }

        @Override
        void row(long line) {
            if (participant.isEmpty())
                throw new NotAMatrix("convergence.mistake.no_participant", line, participantAt + 1);
            if (group.isEmpty()) throw new NotAMatrix("convergence.mistake.no_group", line, groupAt + 1);
            if (!groups.computeIfAbsent(group, none -> new HashSet<>()).add(participant))
                throw new NotAMatrix("convergence.mistake.belongs_twice", participant, group, line);
        }
    }
}
