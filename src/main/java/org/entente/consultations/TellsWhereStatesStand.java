package org.entente.consultations;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Answered by the room that knows what positions come to, for reports; never more than everybody may know. */
public interface TellsWhereStatesStand {

    /** On each open proposition of a consultation that everybody may read, by its element, as they were drawn. */
    Map<String, List<ReportStands.Proposed>> on(Consultation consultation);

    /** Those of them that everybody may read today. */
    Set<UUID> stillOpenToAll(Collection<UUID> propositions);
}
