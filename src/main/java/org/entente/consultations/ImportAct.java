package org.entente.consultations;

import java.util.UUID;
import org.entente.chronicle.Act;

/** Something was done to a file of many statements on its way in; it stands in the history of its consultation. */
sealed interface ImportAct extends Act permits ImportBegun, ImportPaused, ImportResumed {

    UUID consultation();

    @Override
    default String about() {
        return "/consultations/" + consultation();
    }
}
