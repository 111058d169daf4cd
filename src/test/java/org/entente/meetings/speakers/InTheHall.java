package org.entente.meetings.speakers;

import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Chronicle;
import org.entente.chronicle.Entry;
import org.entente.identity.People;
import org.entente.meetings.MeetingMode;
import org.entente.web.Delegate;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** How the tests of a list begin: it is open at a fictitious meeting under way, and three States may stand on it. */
@SpringBootTest(classes = Entente.class, properties = "test.of=speakers")
@AutoConfigureMockMvc
abstract class InTheHall {

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Hall hall;

    @Autowired
    SpeakersLists lists;

    @Autowired
    Speeches speeches;

    @Autowired
    ChangesLists changes;

    @Autowired
    Chronicle chronicle;

    @Autowired
    JdbcClient jdbc;

    final UUID session = UUID.randomUUID();
    UUID meeting;
    Desk desk;
    Delegate officer;
    Delegate arvenia;
    Delegate belmora;
    Delegate coast;

    @BeforeEach
    void aListIsOpenAtAMeetingUnderWay() {
        for (var name : List.of("Arvenia", "Belmora", "Costa Verdia")) hall.state(name);
        officer = people.officer();
        arvenia = people.delegateOf("YARVENIA");
        belmora = people.delegateOf("YBELMORA");
        coast = people.delegateOf("YCOSTAVERDIA");
        meeting = hall.meeting(session, 1, MeetingMode.FORMAL);
        var list = hall.list(session, hall.item(session, "5", "Existing and potential threats"), meeting);
        changes.open(officer, list);
        desk = new Desk(browser, lists, speeches, meeting, list.id());
    }

    /** The latest first. */
    List<String> acts() {
        return chronicle.on("/meetings/" + meeting + "/speakers", 50).stream()
                .map(Entry::name)
                .toList();
    }
}
