package org.entente.meetings.calendar;

import java.time.Instant;
import org.entente.web.Delegate;
import org.springframework.context.ApplicationContext;

/** The private address of somebody's calendar, for tests. */
public final class TestAddresses {

    private TestAddresses() {}

    /** What nobody guesses of it. */
    public static String made(ApplicationContext house, Delegate whose) {
        return house.getBean(CalendarAddresses.class).make(whose.person(), whose.delegation(), Instant.now());
    }
}
