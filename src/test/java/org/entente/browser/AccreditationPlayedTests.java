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

/**
 * An organisation applies, its list is circulated, a State objects on a phone of 320 pixels, and the Chair decides; then what the
 * organisation has to say in writing is declined, appealed for and published.
 */
@InTheBrowser
class AccreditationPlayedTests {

    /** What is written in each language. */
    enum Written {
        RU(
                "Больницы проливов делятся опытом.",
                "Анна Пример",
                "Столица просит разъяснений.",
                "О больницах проливов",
                "Больницы не могут ждать.",
                "Речь идёт о больницах.",
                "У больниц есть сети."),
        ZH("海峡各医院分享经验。", "示例安娜", "首都要求作出说明。", "关于海峡各医院", "医院不能等待。", "所述为医院事务。", "医院也有网络。");

        private final String relevance;
        private final String person;
        private final String basis;
        private final String title;
        private final String text;
        private final String reason;
        private final String appeal;

        Written(
                String relevance,
                String person,
                String basis,
                String title,
                String text,
                String reason,
                String appeal) {
            this.relevance = relevance;
            this.person = person;
            this.basis = basis;
            this.title = title;
            this.text = text;
            this.reason = reason;
            this.appeal = appeal;
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
    private String contribution = "";

    @ParameterizedTest
    @EnumSource(Written.class)
    void anApplicationIsCirculatedObjectedToAndDecidedAndItsOrganisationIsHeard(Written written) {
        words = written;
        language = Language.valueOf(written.name());
        accreditation = "/accreditations/" + made.open().id();
        anOrganisationApplies();
        theSecretariatFindsItCompleteAndCirculatesIt();
        aStateObjectsOnAPhone();
        theListClosesByItself();
        theOrganisationReadsThatItIsNotAccreditedAndWhatElseIsOpen();
        theStateTakesItBackAndTheChairDecides();
        theOrganisationGivesAContribution();
        theSecretariatDeclinesItWithAReason();
        theOrganisationAppealsAndTheChairPublishesIt();
        everybodyReadsItInTheRecord();
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
            officer.open(accreditation);
            officer.follow("stakeholders.circulate");
            officer.arrivesAt(accreditation + "/circulations/new");
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

    private void theOrganisationGivesAContribution() {
        as(house.delegate(language, true, "X-HOS"), organisation -> {
            organisation.open(accreditation);
            organisation.follow("participation.contributions");
            organisation.arrivesAt(accreditation + "/contributions");
            organisation.follow("participation.give");
            organisation.arrivesAt(accreditation + "/contributions/new");
            organisation.sees("participation.label.accredited");
            organisation.write("title", words.title);
            organisation.write("text", words.text);
            organisation.press("participation.give.do");
            contribution = organisation.arrivesAt("/contributions/[0-9a-f-]{36}");
            organisation.sees("participation.state.given");
        });
    }

    private void theSecretariatDeclinesItWithAReason() {
        as(house.officer(language, false), officer -> {
            officer.open(accreditation + "/contributions");
            officer.link(words.title).click();
            officer.arrivesAt(contribution);
            officer.choose("ground", "RELEVANCE");
            officer.write("reason", words.reason);
            officer.press("participation.decline");
            officer.sees("participation.state.declined");
        });
    }

    private void theOrganisationAppealsAndTheChairPublishesIt() {
        as(house.delegate(language, true, "X-HOS"), organisation -> {
            organisation.open(contribution);
            assertThat(organisation.main()).containsText(words.reason);
            organisation.write("appeal", words.appeal);
            organisation.press("participation.appeal.do");
            organisation.sees("participation.state.appealed");
        });
        as(house.chair(language, false), chair -> {
            chair.open(accreditation);
            chair.sees("stakeholders.awaits");
            chair.link(words.title).click();
            chair.arrivesAt(contribution);
            assertThat(chair.main()).containsText(words.appeal);
            chair.write("reason", words.appeal);
            chair.press("participation.decide.yes");
            chair.sees("participation.state.published");
        });
    }

    private void everybodyReadsItInTheRecord() {
        as(house.guest(language, false), guest -> {
            guest.open(accreditation);
            guest.follow("participation.contributions");
            guest.link(words.title).click();
            guest.arrivesAt(contribution);
            assertThat(guest.main()).not().containsText(words.reason);
            guest.follow("participation.in_record");
            guest.arrivesAt("/statements/[0-9a-f-]{36}");
            assertThat(guest.main()).containsText(words.text);
            guest.sees("participation.label.accredited");
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
