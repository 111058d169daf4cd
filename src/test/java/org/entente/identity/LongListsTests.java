package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.entente.identity.People.as;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.entente.Entente;
import org.entente.parties.Parties;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** More persons than a page holds. */
@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class LongListsTests {

    private static final int MANY = 120;

    @Autowired
    MockMvcTester browser;

    @Autowired
    People people;

    @Autowired
    Persons persons;

    @Autowired
    Members members;

    @Autowired
    Parties parties;

    private final String mark = "mark" + UUID.randomUUID().toString().replace("-", "");
    private Delegate officer;

    @BeforeEach
    void anOfficer() {
        officer = people.officer();
    }

    @Test
    void everyPersonStandsOnOnePageAndOnOneOnly() {
        var added = many();
        var seen = new ArrayList<UUID>();
        UUID after = null;
        for (var page = 0; page == 0 || after != null; page++) {
            var portion = persons.all(officer, new Wanted(mark, after == null ? null : after.toString()));
            assertThat(portion.all()).isEqualTo(MANY);
            assertThat(portion.shown()).hasSizeLessThanOrEqualTo(50);
            portion.shown().forEach(person -> seen.add(person.id()));
            after = portion.next();
        }
        assertThat(seen).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(added);
        // Those whose account has ended come last.
        assertThat(seen.subList(MANY - 2, MANY)).containsExactlyInAnyOrder(added.get(0), added.get(1));
    }

    @Test
    void thePageLeadsOnToTheNextAndSaysOfHowMany() {
        many();
        assertThat(browser.get().uri("/en/persons?q=" + mark).with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("50 of 120", "?q=" + mark + "&amp;after=");
        assertThat(browser.get().uri("/en/persons?q=" + mark + "-nobody").with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("0 of 0", "Nobody of this name or address has an account.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "x", "' or true --"})
    void whatIsTypedIsLookedForAsItIs(String typed) {
        var person = persons.add("Ana " + typed + mark, null, null, Instant.now());
        persons.add("Ana q" + mark, null, null, Instant.now());
        assertThat(persons.all(officer, new Wanted(typed + mark, null)).shown())
                .extracting(Person::id)
                .containsExactly(person.id());
    }

    @Test
    void lettersOfAnySizeAndPartsOfTheAddressAreFound() {
        var person = persons.add("ÉLODIE " + mark, mark + "@Example.int", null, Instant.now());
        for (var typed : List.of("élodie " + mark, mark.toUpperCase() + "@EXAMPLE", "  " + mark + "@example.int "))
            assertThat(persons.all(officer, new Wanted(typed, null)).shown())
                    .extracting(Person::id)
                    .containsExactly(person.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "x'--", "00000000-0000-0000-0000-00000000000g"})
    void aPlaceThatIsNoneIsTheFirstPage(String after) {
        persons.add(mark, null, null, Instant.now());
        assertThat(persons.all(officer, new Wanted(mark, after)).shown()).hasSize(1);
    }

    @Test
    void aDelegationOfManyIsSearchedAndPagedToo() {
        many();
        var path = "/en/delegations/BRB";
        assertThat(browser.get().uri(path).with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("50 of ", "Name or e-mail address");
        assertThat(browser.get().uri(path + "?q=" + mark + ".7@").with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("1 of 1", mark + "-7");
        assertThat(browser.get().uri(path + "?q=" + mark + "-nobody").with(as(officer)))
                .hasStatusOk()
                .bodyText()
                .contains("Nobody of this name or address is in the delegation.");
        var delegation = new Delegation(parties.called("BRB").orElseThrow());
        var first = members.of(delegation, new Wanted(mark, null));
        var second = members.of(delegation, new Wanted(mark, String.valueOf(first.next())));
        assertThat(first.all()).isEqualTo(MANY);
        assertThat(second.shown()).hasSize(50).doesNotContainAnyElementsOf(first.shown());
    }

    private List<UUID> many() {
        var delegation = new Delegation(parties.called("BRB").orElseThrow());
        var added = new ArrayList<UUID>();
        for (var number = 0; number < MANY; number++) {
            // Of one name are several, and only their number tells them apart.
            var name = mark + "-" + number % 40;
            var person = persons.add(name, mark + "." + number + "@example.int", null, Instant.now());
            People.joined(members, delegation, person, Role.DELEGATE);
            added.add(person.id());
        }
        persons.disable(added.get(0), Instant.now());
        persons.disable(added.get(1), Instant.now());
        return added;
    }
}
