package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.parties.Parties;
import org.entente.parties.Party;
import org.entente.web.Delegate;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.TestPropertySource;

/**
 * What became of applications to the open-ended working group, among fictitious organisations; every number is counted.
 *
 * <p>“86 applications, 17 in by status, 32 objected, 54 accredited” is read as the working group told it: 86 were circulated, of
 * which 32 were refused and 54 accredited, and 17 in consultative status came in besides, uncirculated. No other reading adds
 * up: with the 17 among the 86, 37 would be left. So 103 applied, to 33 of the 86 some State objected, to some of them two, and
 * one objection was withdrawn in time.
 */
@TestPropertySource(properties = {"entente.demonstration=true", "test.of=scenario"})
class ScenarioOfRecordTests extends InAccreditation {

    private static final int BY_STATUS = 17;
    private static final int CIRCULATED = 86;
    private static final int OBJECTED = 33;
    private static final int REFUSED = 32;

    @Autowired
    Parties parties;

    private final List<Application> circulated = new ArrayList<>();
    private Delegate one;
    private Delegate other;
    private Application regretted;

    @BeforeEach
    void theListWasCirculatedObjectedToAndIsOver() {
        circulated.clear();
        var seat = parties.coded("XAR");
        for (var at = 0; at < BY_STATUS; at++)
            made.with(accreditation, organisation("XR", at), seat, OrganisationKind.NGO, ConsultativeStatus.SPECIAL);
        for (var at = 0; at < CIRCULATED; at++)
            circulated.add(made.with(
                    accreditation,
                    organisation("XS", at),
                    at % 2 == 0 ? seat : belmar,
                    OrganisationKind.values()[at % OrganisationKind.values().length],
                    ConsultativeStatus.NONE));
        var list = made.circulated(accreditation, circulated.toArray(Application[]::new));
        assertThat(counted("CONSIDERED")).isEqualTo(CIRCULATED);
        one = people.delegateOf("XSA");
        other = people.delegateOf("XSB");
        for (var at = 0; at < OBJECTED; at++) {
            if (isObjectedByOne(at)) objected(one, at);
            if (isObjectedByOther(at)) objected(other, at);
        }
        regretted = circulated.get(REFUSED);
        var taken = objections.all(regretted.id()).getFirst();
        assertThat(post("/objections/" + taken.id() + "/withdrawal", one)).hasStatus(HttpStatus.SEE_OTHER);
        closes(list);
    }

    private void objected(Delegate state, int at) {
        assertThat(objects(state, circulated.get(at), "")).hasStatus(HttpStatus.SEE_OTHER);
    }

    private static boolean isObjectedByOne(int at) {
        return at < OBJECTED && (at % 3 != 0 || at % 5 == 0);
    }

    private static boolean isObjectedByOther(int at) {
        return at < OBJECTED && (at % 3 == 0 || at % 5 == 0);
    }

    @Test
    void of86CirculatedAnd17ByStatusAfterObjectionsTo33AndOneWithdrawal54And17AreIn() {
        assertThat(counted("BY_RIGHT")).isEqualTo(17);
        assertThat(counted("ACCREDITED")).isEqualTo(54);
        assertThat(counted("NOT_ACCREDITED")).isEqualTo(32);
        assertThat(counted("CONSIDERED")).isZero();
        assertThat(accreditations.figures(accreditation.id()).stream()
                        .mapToLong(AccreditationFigure::number)
                        .sum())
                .isEqualTo(BY_STATUS + CIRCULATED);
        assertThat(browser.get().uri("/api/v1" + accreditation.path()))
                .bodyJson()
                .hasPathSatisfying("$.figures.applied", all -> assertThat(all).isEqualTo(103))
                .hasPathSatisfying(
                        "$.figures.notAccredited", none -> assertThat(none).isEqualTo(32))
                .hasPathSatisfying("$.accredited.length()", in -> assertThat(in).isEqualTo(71));
    }

    @Test
    void eachKindAndRegionIsCountedAndNobodyNamed() {
        var kinds = accreditations.figures(accreditation.id()).stream()
                .collect(Collectors.groupingBy(
                        AccreditationFigure::kind,
                        Collectors.groupingBy(
                                AccreditationFigure::standing, Collectors.summingLong(AccreditationFigure::number))));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        OrganisationKind.BUSINESS, Map.of("NOT_ACCREDITED", 7L, "ACCREDITED", 11L),
                        OrganisationKind.NGO, Map.of("NOT_ACCREDITED", 7L, "ACCREDITED", 10L, "BY_RIGHT", 17L),
                        OrganisationKind.ACADEMIA, Map.of("NOT_ACCREDITED", 6L, "ACCREDITED", 11L),
                        OrganisationKind.TECHNICAL, Map.of("NOT_ACCREDITED", 6L, "ACCREDITED", 11L),
                        OrganisationKind.OTHER, Map.of("NOT_ACCREDITED", 6L, "ACCREDITED", 11L)));
        var regions = Map.of(
                "called", List.<Object>of("Association of the Amber Coast", "No regional group"),
                "applied", List.<Object>of(60, 43),
                "byRight", List.<Object>of(17, 0),
                "accredited", List.<Object>of(27, 27),
                "notAccredited", List.<Object>of(16, 16));
        regions.forEach((figure, each) -> assertThat(browser.get().uri("/api/v1" + accreditation.path()))
                .bodyJson()
                .extractingPath("$.regions[*]." + figure)
                .asArray()
                .containsExactlyElementsOf(each));
        var everybody = text(browse(accreditation.path(), null));
        circulated
                .subList(0, REFUSED)
                .forEach(each ->
                        assertThat(everybody).doesNotContain(each.profile().name() + "<"));
        assertThat(everybody).contains(regretted.profile().name()).doesNotContain("Objection of");
    }

    @Test
    void everybodyReadsOfAll86WhatIsTheirsToRead() {
        made.state("XSC", "Corvantest");
        var third = people.delegateOf("XSC");
        for (var at = 0; at < CIRCULATED; at++) {
            var isRefused = at < REFUSED;
            assertThat(browse(circulated.get(at).path(), null))
                    .as("the public, %d", at)
                    .hasStatus(isRefused ? HttpStatus.NOT_FOUND : HttpStatus.OK)
                    .bodyText()
                    .doesNotContain("Objection of", "Objected to; the Chair consults");
            assertThat(page(at, people.in("XS" + at, Role.HEAD)))
                    .as("the applicant, %d", at)
                    .contains(isRefused ? "Not accredited" : "Accredited")
                    .doesNotContain("Objection of", "Objected to; the Chair consults");
            assertThat(page(at, third).contains("Objected to; the Chair consults"))
                    .as("another State, %d", at)
                    .isEqualTo(isRefused);
            tells(at, third, false, false);
            tells(at, one, isObjectedByOne(at), false);
            tells(at, other, false, isObjectedByOther(at));
            tells(at, chair, isObjectedByOne(at), isObjectedByOther(at));
        }
    }

    /** To a reader, of the objections of which State. */
    private void tells(int at, Delegate reader, boolean ofOne, boolean ofOther) {
        var page = page(at, reader);
        assertThat(page.contains("Objection of Arveniatest"))
                .as("%s, %d", reader, at)
                .isEqualTo(ofOne);
        assertThat(page.contains("Objection of Belmartest"))
                .as("%s, %d", reader, at)
                .isEqualTo(ofOther);
    }

    private String page(int at, @Nullable Delegate reader) {
        var answer = browse(circulated.get(at).path(), reader);
        assertThat(answer).as("%s, %d", reader, at).hasStatus(HttpStatus.OK);
        return text(answer);
    }

    private Party organisation(String series, int number) {
        return made.organisation(series + number, "Fictitious %s no. %d".formatted(series, number));
    }

    private long counted(String standing) {
        return accreditations.figures(accreditation.id()).stream()
                .filter(each -> each.standing().equals(standing))
                .mapToLong(AccreditationFigure::number)
                .sum();
    }
}
