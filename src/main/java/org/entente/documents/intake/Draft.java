package org.entente.documents.intake;

import java.util.List;
import org.entente.documents.Block;

/**
 * What was read of a file, as far as it is put right.
 *
 * @param leftOut lines that belong to the page and not to the text
 */
public record Draft(Facts facts, List<Block> blocks, List<String> leftOut) {

    Draft with(List<Block> others) {
        return new Draft(facts, others, leftOut);
    }
}
