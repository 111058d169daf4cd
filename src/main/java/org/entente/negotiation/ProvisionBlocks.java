package org.entente.negotiation;

import java.util.UUID;
import org.entente.documents.Block;

/** Paragraphs of a text as a document has them, each named by its lasting id. */
public final class ProvisionBlocks {

    private ProvisionBlocks() {}

    /** By which a document knows the paragraph. */
    public static String name(UUID provision) {
        return ReadsProvisions.NAME + provision;
    }

    public static Block of(TextLine line) {
        var provision = line.provision();
        var number = line.printed().isEmpty() || provision.kind() == ProvisionKind.PREAMBULAR ? null : line.printed();
        var kind = switch (provision.kind()) {
            case TITLE -> Block.Kind.TITLE;
            case HEADING, ANNEX -> Block.Kind.HEADING;
            case PREAMBULAR -> Block.Kind.PREAMBULAR;
            case NUMBERED -> Block.Kind.OPERATIVE;
            case PLAIN -> Block.Kind.TEXT;
            case NOTE -> Block.Kind.FOOTNOTE;
        };
        return new Block(kind, provision.level(), number, line.words(), name(provision.id()), 1);
    }
}
