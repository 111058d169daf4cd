package org.entente.documents.exchange;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.documents.Block;

/** An edition as plain text: a blank line between paragraphs, each with its number, cells divided by tabs. */
final class EditionPlain {

    private EditionPlain() {}

    static String of(Edition edition) {
        var opening = Stream.of(edition.head(), List.of(edition.title()), edition.opening())
                .flatMap(List::stream)
                .collect(Collectors.joining("\n"));
        return Stream.concat(Stream.of(opening), edition.blocks().stream().map(EditionPlain::line))
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    static String line(Block block) {
        var in = "    ".repeat(block.kind() == Block.Kind.TABLE_ROW ? 0 : block.level());
        return in + (block.number() == null ? "" : block.number() + " ") + block.text();
    }
}
