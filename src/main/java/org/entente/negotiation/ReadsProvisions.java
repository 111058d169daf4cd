package org.entente.negotiation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.entente.documents.Block;
import org.entente.documents.TextExtraction;
import org.entente.documents.Unreadable;
import org.springframework.stereotype.Component;

/** The paragraphs of a text that somebody wrote elsewhere: a Word file, Akoma Ntoso, PDF, a page or plain text. */
@Component
class ReadsProvisions {

    /** What this house calls a paragraph in the Akoma Ntoso that it writes. */
    static final String NAME = "prov_";

    private static final Pattern ANNEX =
            Pattern.compile("(?iu)^(annex|annexe|anexo|приложение|附件|المرفق|مرفق)(\\P{L}.*)?$");
    /** Longer than “The General Assembly,”. */
    private static final Pattern CLAUSE = Pattern.compile("(?s).{25,}[,،，]|\\p{IsHan}.{9,}，");

    private static final Pattern OWN = Pattern.compile(NAME + "([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})");
    private static final int MOST = 5_000;
    private static final int LONGEST = 200_000;

    private final TextExtraction extraction;

    ReadsProvisions(TextExtraction extraction) {
        this.extraction = extraction;
    }

    /** Refuses with {@link Unreadable} what has no text, or more than anybody could negotiate. */
    List<Provision> of(Path file, String fileName) {
        var provisions = new ArrayList<Provision>();
        var known = new HashSet<UUID>();
        for (var block : extraction.structure(file, fileName).blocks()) {
            var words = words(block);
            if (words.isEmpty()) continue;
            if (words.length() > LONGEST || provisions.size() == MOST) throw new Unreadable(Unreadable.Reason.TOO_MANY);
            var id = id(block);
            provisions.add(new Provision(
                    known.add(id) ? id : UUID.randomUUID(),
                    kind(block),
                    Math.min(block.level(), Draft.DEEPEST),
                    words,
                    List.of()));
        }
        if (provisions.isEmpty()) throw new Unreadable(Unreadable.Reason.EMPTY);
        return withPreamble(provisions);
    }

    /** Before anything is numbered, clauses that end with a comma are the preamble's, also of a text without a masthead. */
    private static List<Provision> withPreamble(List<Provision> provisions) {
        var all = new ArrayList<Provision>();
        var before = true;
        for (var each : provisions) {
            before &= each.kind() != ProvisionKind.NUMBERED;
            var isClause = before
                    && each.kind() == ProvisionKind.PLAIN
                    && CLAUSE.matcher(each.words()).matches();
            all.add(isClause ? each.as(ProvisionKind.PREAMBULAR, each.level()) : each);
        }
        return all;
    }

    /** A file that this house wrote says which paragraph is which. */
    private static UUID id(Block block) {
        var name = OWN.matcher(Objects.requireNonNullElse(block.eId(), ""));
        return name.matches() ? UUID.fromString(name.group(1)) : UUID.randomUUID();
    }

    /** The number of a heading is a part of it; all others are counted anew. */
    private static String words(Block block) {
        var words = block.text().replace('\t', ' ').strip();
        var isHeading = block.kind() == Block.Kind.HEADING || block.kind() == Block.Kind.TITLE;
        return isHeading && block.number() != null ? block.number() + " " + words : words;
    }

    private static ProvisionKind kind(Block block) {
        return switch (block.kind()) {
            case TITLE -> ProvisionKind.TITLE;
            case HEADING -> ANNEX.matcher(words(block)).matches() ? ProvisionKind.ANNEX : ProvisionKind.HEADING;
            case PREAMBULAR -> ProvisionKind.PREAMBULAR;
            case OPERATIVE -> ProvisionKind.NUMBERED;
            case TEXT -> block.number() == null ? ProvisionKind.PLAIN : ProvisionKind.NUMBERED;
            case FOOTNOTE -> ProvisionKind.NOTE;
            case TABLE_ROW -> ProvisionKind.PLAIN;
        };
    }
}
