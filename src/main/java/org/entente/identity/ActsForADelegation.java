package org.entente.identity;

import java.util.UUID;
import org.entente.chronicle.OnWhoseBehalf;
import org.entente.web.AsTheProgram;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The delegation that the person of the present request has chosen to act for; also while the program does for them what they ask. */
@Component
class ActsForADelegation implements OnWhoseBehalf {

    @Override
    public @Nullable UUID delegation(@Nullable UUID person) {
        return CurrentReader.get()
                .or(AsTheProgram::askedBy)
                .flatMap(Reader::delegate)
                .filter(acting -> acting.person().equals(person))
                .map(Delegate::delegation)
                .orElse(null);
    }
}
