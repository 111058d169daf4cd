package org.entente.process.bodies;

import java.time.LocalDate;
import java.util.List;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.springframework.stereotype.Component;

/** Who chairs a body on a day. */
@Component
public class Chairs {

    private final Tenures tenures;

    Chairs(Tenures tenures) {
        this.tenures = tenures;
    }

    /** Whether somebody chairs one of these bodies. */
    public boolean include(Delegate delegate, List<Body> bodies, LocalDate day) {
        var terms =
                bodies.stream().flatMap(body -> tenures.of(body.id()).stream()).toList();
        return isChair(delegate, terms, day);
    }

    /**
     * Whose term says so. Where no term that was recorded names the account of a Chair, whoever holds the role is taken for one, so
     * that a house which records no terms has a Chair too.
     */
    static boolean isChair(Delegate delegate, List<Tenure> terms, LocalDate day) {
        return delegate.roles().contains(Role.CHAIR)
                && (terms.stream().noneMatch(Tenure::namesChair)
                        || terms.stream().anyMatch(term -> term.chairs(delegate.person(), day)));
    }
}
