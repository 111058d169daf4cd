package org.entente.negotiation;

import java.util.Set;
import java.util.UUID;
import org.entente.search.Shelf;

/** What another room keeps on texts and is found: called by its text, and for whom that is for. */
public interface ShelfOnTexts extends Shelf {

    /** All that is to be laid anew where its text is called otherwise, or is for others. */
    Set<UUID> wholes(UUID text);
}
