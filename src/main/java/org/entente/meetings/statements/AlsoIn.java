package org.entente.meetings.statements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.entente.consultations.Statement;
import org.entente.consultations.StatementState;

/**
 * Of statements that somebody reads together: which of them are the same in another language, as the delegation says whose they
 * are.
 *
 * @param originals by the statement that is a translation
 */
public record AlsoIn(List<Said> among, Map<UUID, UUID> originals) {

    public boolean isTranslation(Statement statement) {
        return originals.containsKey(statement.id());
    }

    /** The others of them, in the order in which they came. */
    public List<Statement> others(Statement of) {
        return inAllLanguages(of).stream()
                .map(Said::statement)
                .filter(each -> !each.id().equals(of.id()))
                .toList();
    }

    List<Said> inAllLanguages(Statement of) {
        return among.stream()
                .filter(each -> original(each.statement().id()).equals(original(of.id())))
                .toList();
    }

    /** What was said is heard in its own language: a translation stands for it only where the original does not. */
    List<Said> heard() {
        var standing = among.stream()
                .map(Said::statement)
                .filter(each -> each.state() != StatementState.WITHDRAWN)
                .map(Statement::id)
                .collect(Collectors.toSet());
        return among.stream()
                .filter(each ->
                        !standing.contains(originals.get(each.statement().id())))
                .toList();
    }

    private UUID original(UUID statement) {
        return originals.getOrDefault(statement, statement);
    }
}
