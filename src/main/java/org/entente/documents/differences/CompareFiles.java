package org.entente.documents.differences;

import java.util.List;
import java.util.Set;
import org.entente.documents.comparison.Change;
import org.entente.documents.comparison.Comparison;
import org.entente.ground.Arguments;
import org.entente.ground.Command;
import org.entente.ground.Terminal;
import org.entente.ground.Unable;

/** {@code diff OLD NEW}: what became of each paragraph; needs neither data directory nor database. */
public final class CompareFiles implements Command {

    @Override
    public String words() {
        return "diff";
    }

    @Override
    public Set<String> flags() {
        return Set.of("json");
    }

    /** As {@code diff} has it: 0 where nothing has changed, 1 where something has, and 2 where it cannot be told. */
    @Override
    public int run(Arguments arguments, Terminal terminal) {
        if (arguments.words().size() != 2) throw new Unable("differences.unable.two_files");
        var changes = changes(arguments.words().getFirst(), arguments.words().getLast());
        if (arguments.has("json")) ChangesJson.write(changes, terminal.bytes());
        else ChangesText.write(changes, terminal);
        return changes.stream().allMatch(Change::isKept) ? 0 : 1;
    }

    private static List<Change> changes(String before, String after) {
        var one = ComparedFile.read(before);
        var other = ComparedFile.read(after);
        return Comparison.of(one.paragraphs(other), other.paragraphs(one));
    }
}
