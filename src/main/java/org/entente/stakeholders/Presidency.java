package org.entente.stakeholders;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Body;
import org.entente.process.bodies.Chairs;
import org.entente.web.Dates;
import org.entente.web.Reader;
import org.springframework.stereotype.Component;

/** Who presides over an accreditation: whoever chairs the body of its session today, or, without one, a body of its process. */
@Component
public class Presidency {

    private final Accreditations accreditations;
    private final Bodies bodies;
    private final Chairs chairs;
    private final Clock clock;

    Presidency(Accreditations accreditations, Bodies bodies, Chairs chairs, Clock clock) {
        this.accreditations = accreditations;
        this.bodies = bodies;
        this.chairs = chairs;
        this.clock = clock;
    }

    public boolean isHeldBy(Reader reader, UUID accreditation) {
        return reader.delegate()
                .filter(each -> chairs.include(each, bodiesOf(accreditations.get(accreditation)), Dates.today(clock)))
                .isPresent();
    }

    private List<Body> bodiesOf(Accreditation accreditation) {
        var session = accreditation.session();
        return session == null
                ? bodies.of(accreditation.process())
                : List.of(bodies.get(bodies.session(session).body()));
    }
}
