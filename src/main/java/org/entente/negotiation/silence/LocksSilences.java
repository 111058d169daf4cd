package org.entente.negotiation.silence;

import org.entente.chronicle.LockedPages;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** A procedure has no page for whoever does not read its text, and a break none for whoever may not know whose it is. */
@Component
class LocksSilences implements LockedPages {

    private final SilenceProcedures procedures;
    private final SilenceBreaks breaks;

    LocksSilences(SilenceProcedures procedures, SilenceBreaks breaks) {
        this.procedures = procedures;
        this.breaks = breaks;
    }

    @Override
    public boolean isLocked(String about, Reader reader) {
        // Receipts have no page of their own.
        if (about.startsWith("/silence/") && about.endsWith("/receipts")) return true;
        return LockedPages.isHidden(about, "silence", id -> procedures.readableBy(reader, id))
                || LockedPages.isHidden(about, "silence-breaks", id -> breaks.readableBy(reader, id));
    }
}
