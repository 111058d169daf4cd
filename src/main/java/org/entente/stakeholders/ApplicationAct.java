package org.entente.stakeholders;

import java.util.Set;
import java.util.UUID;
import org.entente.chronicle.Act;
import org.entente.search.ReadableChanged;
import org.jspecify.annotations.Nullable;

/** Something was done to an application, for its organisation and whoever reads it to know. */
interface ApplicationAct extends Act, ReadableChanged {
    UUID application();

    UUID applicant();

    @Override
    default String about() {
        return "/applications/" + application();
    }

    @Override
    default @Nullable UUID party() {
        return applicant();
    }

    @Override
    default String shelf() {
        return ApplicationShelf.NAME;
    }

    @Override
    default Set<UUID> wholes() {
        return Set.of(application());
    }
}
