package org.entente.live;

import java.util.Set;
import java.util.UUID;
import org.entente.web.Audience;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;

/** Who may see a part at one moment, and as whom it is read for all of them. */
record Standing(Audience audience, @Nullable UUID owner) {

    /** What is not there, or cannot be asked about, is for nobody. */
    static final Standing NOBODY = new Standing(Audience.OWN, null);

    /** A person that there is not, in a delegation that there is not. */
    private static final UUID SOMEBODY = UUID.fromString("00000000-0000-8000-8000-000000000001");

    private static final UUID SOME_PARTY = UUID.fromString("00000000-0000-8000-8000-000000000002");

    boolean admits(Reader reader) {
        return audience.admits(reader, owner);
    }

    /** Whether anybody at all may see it, so that it does not matter who is asking. */
    boolean isForEverybody() {
        return audience.isPublic();
    }

    /** Somebody who may see it and as little else as possible: what they cannot read is not for all who see it. */
    Reader least() {
        return switch (audience.kind()) {
            case PUBLIC -> Reader.guest();
            case PARTICIPANTS -> of(SOMEBODY, SOME_PARTY, false);
            case STATES -> of(SOMEBODY, SOME_PARTY, true);
            case OFFICERS -> Reader.of(new Delegate(SOMEBODY, "", null, false, Set.of(Role.RAPPORTEUR)));
            case NAMED ->
                audience.named().stream()
                        .sorted()
                        .findFirst()
                        .map(named -> of(named, null, false))
                        .orElseGet(this::own);
            case OWN -> own();
        };
    }

    private Reader own() {
        return owner == null ? Reader.guest() : of(SOMEBODY, owner, false);
    }

    private static Reader of(UUID person, @Nullable UUID party, boolean isOfState) {
        return Reader.of(new Delegate(person, "", party, isOfState, Set.of()));
    }
}
