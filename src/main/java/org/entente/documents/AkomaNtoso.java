package org.entente.documents;

import java.util.EnumMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.entente.documents.StructuredText.Metadatum;
import org.w3c.dom.Document;

/**
 * A document in OASIS Akoma Ntoso 3.0. What was read is kept as the tree it came as, whatever stands in it, and goes out
 * again as it came; its blocks point into it, and a correction is written into it at their place.
 */
public final class AkomaNtoso {

    private final Document tree;

    private AkomaNtoso(Document tree) {
        this.tree = tree;
    }

    /** Refuses with {@link Unreadable} what is no Akoma Ntoso, is too large or too deep, or wants something fetched. */
    public static AkomaNtoso read(byte[] xml) {
        return new AkomaNtoso(AkomaNtosoTree.parsed(xml));
    }

    /** A text that came from elsewhere, with the names that AKN4UN gives it. */
    public static AkomaNtoso of(Identification identification, StructuredText text) {
        var xml = new AkomaNtosoXml();
        write(xml, identification, text);
        return read(xml.bytes());
    }

    /** The same as a part of something larger. */
    public static void write(AkomaNtosoXml xml, Identification identification, StructuredText text) {
        new AkomaNtosoText(xml, identification, text).write();
    }

    public StructuredText text() {
        return new StructuredText(
                AkomaNtosoMeta.language(tree), AkomaNtosoMeta.of(tree), blocks(tree), AkomaNtosoMeta.cover(tree));
    }

    /** The same, with what is wrong with the tree as far as it can be told without the schema. */
    public StructuredText examined() {
        var text = text();
        var known = new EnumMap<Metadatum, String>(Metadatum.class);
        known.putAll(text.metadata());
        known.putAll(AkomaNtosoCheck.of(tree));
        return new StructuredText(text.language(), known, text.blocks(), text.leftOut());
    }

    /**
     * The same tree with the words and numbers of these blocks, where they are the blocks of {@link #text()} in their order
     * and only words and numbers differ; none where the tree cannot say what they say.
     */
    public Optional<AkomaNtoso> corrected(List<Block> blocks) {
        var copy = AkomaNtosoTree.copy(tree);
        var found = AkomaNtosoBlocks.of(copy);
        if (found.size() != blocks.size()) return Optional.empty();
        for (var i = 0; i < found.size(); i++) found.get(i).correct(blocks.get(i));
        var after = blocks(copy);
        for (var i = 0; i < blocks.size(); i++) {
            if (!says(after.get(i), blocks.get(i))) return Optional.empty();
        }
        return Optional.of(new AkomaNtoso(copy));
    }

    /** The address of the expression as the tree itself says it; empty where it says none. */
    public String expression() {
        return AkomaNtosoEdition.expression(tree).orElse("");
    }

    /** The same tree as a later edition, told from the one that came by its addresses and its number. */
    public AkomaNtoso inEdition(int edition) {
        var copy = AkomaNtosoTree.copy(tree);
        AkomaNtosoEdition.mark(copy, edition);
        return new AkomaNtoso(copy);
    }

    public byte[] bytes() {
        return AkomaNtosoTree.bytes(tree);
    }

    private static boolean says(Block block, Block wanted) {
        return block.kind() == wanted.kind()
                && block.level() == wanted.level()
                && block.text().equals(wanted.text())
                && Objects.equals(block.number(), wanted.number());
    }

    private static List<Block> blocks(Document tree) {
        return AkomaNtosoBlocks.of(tree).stream().map(AkomaNtosoBlock::block).toList();
    }
}
