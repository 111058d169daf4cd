package org.entente.stakeholders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.entente.parties.Party;
import org.jspecify.annotations.Nullable;

/**
 * An application as one reader may see it.
 *
 * @param objections those that the reader may know of, by the names of their States
 * @param own the objection of the reader’s State that stands
 * @param told to whom the Chair told of an objection, for its State and the Chair
 * @param inquiries of the reader’s State; all of them, for the Chair
 * @param like organisations that it may be the same as, while an officer looks at it
 */
public record ApplicationView(
        Application application,
        Accreditation accreditation,
        ApplicationStanding standing,
        @Nullable Circulation circulation,
        List<ContactPerson> contacts,
        List<Paper> papers,
        List<Objection> objections,
        @Nullable Objection own,
        Map<UUID, List<UUID>> told,
        List<ObjectionInquiry> inquiries,
        List<Party> like,
        Map<UUID, String> names,
        Set<MayDo> may,
        Instant now) {

    /** What a reader may do. */
    public enum MayDo {
        FILL_IN,
        SEND,
        WITHDRAW,
        KEEP,
        SEE_ALL,
        OBJECT,
        ASK,
        PRESIDE
    }

    public boolean may(MayDo act) {
        return may.contains(act);
    }

    public String name(@Nullable UUID party) {
        return party == null ? "—" : names.getOrDefault(party, "—");
    }

    /** Whether other ways are to be shown: to an organisation that was not accredited, and to whoever reads of it. */
    public boolean isRefused() {
        return standing == ApplicationStanding.NOT_ACCREDITED;
    }
}
