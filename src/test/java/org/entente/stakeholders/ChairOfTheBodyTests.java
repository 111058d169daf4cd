package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.entente.languages.Language;
import org.entente.languages.Names;
import org.entente.notifications.Told;
import org.entente.process.bodies.Bodies;
import org.entente.process.bodies.Office;
import org.entente.process.bodies.Tenure;
import org.entente.process.bodies.Tenures;
import org.entente.process.bodies.TestBodies;
import org.entente.web.CurrentReader;
import org.entente.web.Dates;
import org.entente.web.Delegate;
import org.entente.web.Frame;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;

/** Who objected is for the Chair of the body for which organisations apply, while they chair it; any other is another office. */
class ChairOfTheBodyTests extends InAccreditation {

    private static final String BASIS = "Zanzibarine considerations";

    @Autowired
    Bodies bodies;

    @Autowired
    TestBodies sessions;

    @Autowired
    Tenures tenures;

    @Autowired
    AccreditationNews news;

    @Autowired
    Frame frame;

    private Delegate former;
    private Delegate ofAnother;
    private Delegate objector;
    private Application application;
    private Circulation list;
    private ObjectionInquiry inquiry;

    @BeforeEach
    void theBodyHasAChairAndHadAnother() {
        former = people.in(null, Role.CHAIR);
        ofAnother = people.in(null, Role.CHAIR);
        var today = Dates.today(clock);
        var body =
                bodies.session(Objects.requireNonNull(accreditation.session())).body();
        chairs(former, body, null, today.minusDays(1));
        chairs(chair, body, today, null);
        chairs(ofAnother, sessions.fictitious().body(), null, null);
        made.state("XJB", "Objectoria");
        objector = people.delegateOf("XJB");
        applies(accreditation);
    }

    private void applies(Accreditation to) {
        application = made.complete(to, net, belmar);
        list = made.circulated(to, application);
        assertThat(objects(objector, application, BASIS)).hasStatus(HttpStatus.SEE_OTHER);
        closes(list);
        assertThat(post(application.path() + "/inquiries", people.delegateOf("XSB")))
                .hasStatus(HttpStatus.SEE_OTHER);
        inquiry = objections.inquiries(application.id()).getFirst();
    }

    private void chairs(Delegate who, UUID body, @Nullable LocalDate from, @Nullable LocalDate to) {
        tenures.add(new Tenure(
                UUID.randomUUID(),
                body,
                Office.CHAIR,
                new Names(Map.of()),
                who.person().toString(),
                null,
                who.person(),
                from,
                to,
                "",
                "A test",
                false));
    }

    @Test
    void theChairOfTheBodyReadsWhoObjected() {
        assertThat(browse(application.path(), chair)).bodyText().contains("Objectoria", BASIS);
    }

    @Test
    void theChairOfAnotherBodyAndAFormerOneReadWhatAnyStateDoes() {
        for (var other : List.of(former, ofAnother, people.delegateOf("XSA")))
            for (var path : List.of(application.path(), accreditation.path(), list.path(), "/acts", "/me/news"))
                assertThat(browse(path, other))
                        .as(path)
                        .hasStatus(HttpStatus.OK)
                        .bodyText()
                        .doesNotContain("Objectoria", BASIS, "Belmartest asked on", "Waits for the Chair");
    }

    @Test
    void theyNeitherConsultNorDecide() {
        for (var other : List.of(former, ofAnother)) {
            assertThat(post("/objection-inquiries/" + inquiry.id() + "/answer", other))
                    .hasStatus(HttpStatus.NOT_FOUND);
            assertThat(post(application.path() + "/decision", other, "accredited", "yes"))
                    .hasStatus(HttpStatus.NOT_FOUND);
        }
        assertThat(post("/objection-inquiries/" + inquiry.id() + "/answer", chair))
                .hasStatus(HttpStatus.SEE_OTHER);
        assertThat(post(application.path() + "/decision", chair, "accredited", "no"))
                .hasStatus(HttpStatus.SEE_OTHER);
    }

    @Test
    void onlyTheChairOfTheBodyIsToldWhatWaits() {
        assertThat(browse(accreditation.path(), chair))
                .bodyText()
                .contains("Waits for the Chair", "Belmartest asked on");
        var closed = told("CONSULT", list.id());
        var asked = told("INQUIRED", inquiry.id());
        for (var each : List.of(closed, asked)) {
            assertThat(isNewsFor(chair, each)).isTrue();
            assertThat(isNewsFor(former, each)).isFalse();
            assertThat(isNewsFor(ofAnother, each)).isFalse();
        }
    }

    private static Told told(String what, UUID of) {
        return new Told(UUID.randomUUID(), AccreditationNews.NAME, of, what, TestAccreditations.now());
    }

    private boolean isNewsFor(Delegate delegate, Told told) {
        return news.read(told, frame.uiOfAPart(Language.EN, Reader.of(delegate)))
                .isPresent();
    }

    /** The second wall: a query that forgets to ask finds nothing either. */
    @Test
    void theDatabaseGivesTheirRowsToTheChairOfTheBodyAlone() {
        post("/objection-inquiries/" + inquiry.id() + "/answer", chair);
        for (var sql : List.of(
                "select count(*) from stakeholders.objection where application = :id",
                "select count(*) from stakeholders.inquiry where application = :id",
                """
                select count(*) from stakeholders.disclosure d
                where stakeholders.objected_to(d.objection) = :id""")) {
            assertThat(rows(sql, chair)).as(sql).isOne();
            assertThat(rows(sql, former)).as(sql).isZero();
            assertThat(rows(sql, ofAnother)).as(sql).isZero();
        }
    }

    private long rows(String sql, Delegate delegate) {
        CurrentReader.set(Reader.of(delegate));
        try {
            return jdbc.sql(sql)
                    .param("id", application.id())
                    .query((row, number) -> row.getLong(1))
                    .single();
        } finally {
            CurrentReader.clear();
        }
    }

    /** Of a process, whoever chairs one of its bodies presides; there too, only while they do. */
    @Test
    void overAWholeProcessPresideThoseWhoChairABodyOfIt() {
        var session = bodies.session(Objects.requireNonNull(accreditation.session()));
        var process = bodies.get(session.body()).process();
        var whole = new Accreditation(
                UUID.randomUUID(),
                process,
                null,
                null,
                accreditation.titles(),
                accreditation.modality(),
                accreditation.receivesUntil(),
                accreditation.endsOn(),
                true,
                0);
        accreditations.add(whole, null, clock.instant());
        applies(whole);
        assertThat(browse(application.path(), chair)).bodyText().contains("Objectoria", BASIS);
        var sql = "select count(*) from stakeholders.objection where application = :id";
        assertThat(rows(sql, chair)).isOne();
        for (var other : List.of(former, ofAnother)) {
            assertThat(browse(application.path(), other)).bodyText().doesNotContain("Objectoria", BASIS);
            assertThat(rows(sql, other)).isZero();
        }
    }

    /** A house that records no terms, or none with an account, has a Chair as before. */
    @Test
    void whereNoTermNamesAnAccountTheRoleIsEnough() {
        jdbc.sql("update process.tenure set account = null where body = :body")
                .param(
                        "body",
                        bodies.session(Objects.requireNonNull(accreditation.session()))
                                .body())
                .update();
        for (var each : List.of(chair, former, ofAnother)) {
            assertThat(browse(application.path(), each)).bodyText().contains("Objectoria", BASIS);
            assertThat(rows("select count(*) from stakeholders.objection where application = :id", each))
                    .isOne();
        }
    }
}
