package org.entente.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Consumer;
import org.entente.languages.Language;
import org.entente.stakeholders.TestAccreditations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An organisation applies, its list is circulated, a State objects on a phone of 320 pixels, and the Chair decides. */
@InTheBrowser
class AccreditationPlayedTests {

    /** What is written in each language. */
    enum Written {
        RU("Больницы проливов делятся опытом.", "Анна Пример", "Столица просит разъяснений."),
        ZH("海峡各医院分享经验。", "示例安娜", "首都要求作出说明。");

        private final String relevance;
        private final String person;
        private final String basis;

        Written(String relevance, String person, String basis) {
            this.relevance = relevance;
            this.person = person;
            this.basis = basis;
        }
    }

    @Autowired
    House house;

    @Autowired
    TestAccreditations made;

    @Autowired
    JdbcClient jdbc;

    private Language language = Language.EN;
    private Written words = Written.RU;
    private String accreditation = "";
    private String application = "";
    private String list = "";

    @ParameterizedTest
    @EnumSource(Written.class)
    void anApplicationIsCirculatedObjectedToAndDecided(Written written) {
        words = written;
        language = Language.valueOf(written.name());
        accreditation = "/accreditations/" + made.open().id();
        anOrganisationApplies();
        theSecretariatFindsItCompleteAndCirculatesIt();
        aStateObjectsOnAPhone();
        theListClosesByItself();
        theOrganisationReadsThatItIsNotAccreditedAndWhatElseIsOpen();
        theStateTakesItBackAndTheChairDecides();
    }

    private void anOrganisationApplies() {
        as(house.delegate(language, true, "X-HOS"), organisation -> {
            organisation.open(accreditation);
            organisation.press("stakeholders.apply");
            application =
                    organisation.arrivesAt("/applications/[0-9a-f-]{36}/change").replace("/change", "");
            organisation.write("site", "https://bolnitsy.example");
            organisation.choose("seat", "XCV");
            organisation.choose("kind", "NGO");
            organisation.write("relevance", words.relevance);
            organisation.press("stakeholders.save");
            organisation.arrivesAt(application);
            organisation.press("stakeholders.submit");
            organisation.sees("stakeholders.mistake.contact");
            organisation.write("contact_name_1", words.person);
            organisation.write("contact_email_1", "anna@bolnitsy.example");
            organisation.press("stakeholders.save");
            organisation.arrivesAt(application);
            organisation.press("stakeholders.submit");
            organisation.sees("stakeholders.standing.submitted");
        });
    }

    private void theSecretariatFindsItCompleteAndCirculatesIt() {
        as(house.officer(language, false), officer -> {
            officer.open(application);
            officer.press("stakeholders.complete");
            officer.sees("stakeholders.standing.complete");
            officer.open(accreditation + "/circulations/new");
            officer.press("stakeholders.circulate.do");
            list = officer.arrivesAt("/circulations/[0-9a-f-]{36}");
            officer.sees("stakeholders.circulation.meaning");
        });
    }

    private void aStateObjectsOnAPhone() {
        onAPhone(delegate -> {
            delegate.open(list);
            fits(delegate);
            delegate.main().locator("a[href$='" + application + "']").click();
            delegate.arrivesAt(application);
            fits(delegate);
            delegate.follow("stakeholders.object");
            delegate.arrivesAt(application + "/objections/new");
            delegate.write("basis", words.basis);
            fits(delegate);
            delegate.press("stakeholders.object.do");
            delegate.arrivesAt(application);
            assertThat(delegate.main()).containsText(words.basis);
        });
        as(house.delegate(language == Language.ZH ? Language.RU : Language.ZH, false, "XBE"), other -> {
            other.open(application);
            assertThat(other.main()).not().containsText(words.basis);
        });
    }

    private void theListClosesByItself() {
        var id = list.substring("/circulations/".length());
        jdbc.sql("update stakeholders.circulation set closes_at = now() where id::text = :id")
                .param("id", id)
                .update();
        jdbc.sql("update scheduled_tasks set execution_time = now() where task_instance = :id")
                .param("id", id)
                .update();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> jdbc.sql("select ended_at is not null from stakeholders.circulation where id::text = :id")
                        .param("id", id)
                        .query((row, number) -> row.getBoolean(1))
                        .single());
    }

    private void theOrganisationReadsThatItIsNotAccreditedAndWhatElseIsOpen() {
        as(house.delegate(language, false, "X-HOS"), organisation -> {
            organisation.open(application);
            organisation.sees("stakeholders.standing.not_accredited");
            organisation.sees("stakeholders.channels");
            assertThat(organisation.main()).not().containsText(words.basis);
        });
    }

    private void theStateTakesItBackAndTheChairDecides() {
        as(house.chair(language, false), chair -> {
            chair.open(application);
            chair.sees("stakeholders.standing.in_consultation");
            assertThat(chair.main()).containsText(words.basis);
            chair.press("stakeholders.decide.yes");
            chair.sees("stakeholders.refusal.objection_stands");
        });
        onAPhone(delegate -> {
            delegate.open(application);
            delegate.press("stakeholders.objection.withdraw");
            assertThat(delegate.main().locator("form[action$='/withdrawal']")).hasCount(0);
        });
        as(house.chair(language, false), chair -> {
            chair.open(application);
            chair.press("stakeholders.decide.yes");
            chair.sees("stakeholders.standing.accredited");
        });
        as(house.guest(language, false), guest -> {
            guest.open(accreditation);
            assertThat(guest.main().locator("a[href$='" + application + "']")).hasCount(1);
        });
    }

    private void onAPhone(Consumer<Visitor> does) {
        as(house.delegate(language, true, "XCV"), delegate -> {
            delegate.page().setViewportSize(320, 640);
            does.accept(delegate);
        });
    }

    private static void fits(Visitor visitor) {
        assertThat(visitor.page().evaluate("document.scrollingElement.scrollWidth - innerWidth"))
                .isEqualTo(0);
    }

    private static void as(Visitor visitor, Consumer<Visitor> does) {
        try (visitor) {
            does.accept(visitor);
        }
    }
}
