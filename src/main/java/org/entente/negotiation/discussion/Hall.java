package org.entente.negotiation.discussion;

import java.util.List;
import org.entente.negotiation.NegotiatedText;
import org.entente.negotiation.TextLine;
import org.entente.negotiation.TextVersion;
import org.entente.negotiation.proposals.CompiledLine;
import org.jspecify.annotations.Nullable;

/**
 * What the room's display shows.
 *
 * @param line the paragraph under discussion in the original; null where there is none
 * @param beside the same in the second language; null where there is none, or it is not worded in it
 * @param asked what is asked for on it
 */
public record Hall(
        NegotiatedText text,
        TextVersion version,
        @Nullable TextLine line,
        @Nullable TextLine beside,
        List<CompiledLine.Asked> asked) {}
