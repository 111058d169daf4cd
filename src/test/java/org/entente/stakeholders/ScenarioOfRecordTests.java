package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.entente.parties.Party;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/** What became of applications to the open-ended working group, among fictitious organisations; every number is counted. */
class ScenarioOfRecordTests extends InAccreditation {

    private static final int BY_STATUS = 17;
    private static final int OTHERS = 86;

    @Test
    void of86And17AfterObjectionsTo33AndOneWithdrawal54And17AreIn() {
        for (var at = 0; at < BY_STATUS; at++)
            made.with(accreditation, organisation("XR", at), arvenia, OrganisationKind.NGO, ConsultativeStatus.SPECIAL);
        var applied = new ArrayList<Application>();
        for (var at = 0; at < OTHERS; at++)
            applied.add(made.with(
                    accreditation,
                    organisation("XS", at),
                    at % 2 == 0 ? arvenia : belmar,
                    OrganisationKind.values()[at % OrganisationKind.values().length],
                    ConsultativeStatus.NONE));
        var list = made.circulated(accreditation, applied.toArray(Application[]::new));
        assertThat(told("CONSIDERED")).isEqualTo(OTHERS);
        var one = people.delegateOf("XSA");
        var other = people.delegateOf("XSB");
        for (var at = 0; at < 33; at++) {
            assertThat(objects(at % 3 == 0 ? other : one, applied.get(at), "")).hasStatus(HttpStatus.SEE_OTHER);
            if (at % 5 == 0) objects(at % 3 == 0 ? one : other, applied.get(at), "");
        }
        var regretted = applied.get(32);
        var taken = objections.all(regretted.id()).getFirst();
        assertThat(post("/objections/" + taken.id() + "/withdrawal", one)).hasStatus(HttpStatus.SEE_OTHER);
        closes(list);

        assertThat(told("BY_RIGHT")).isEqualTo(17);
        assertThat(told("ACCREDITED")).isEqualTo(54);
        assertThat(told("NOT_ACCREDITED")).isEqualTo(32);
        assertThat(told("CONSIDERED")).isZero();
        assertThat(accreditations.figures(accreditation.id()).stream()
                        .mapToLong(AccreditationFigure::number)
                        .sum())
                .isEqualTo(BY_STATUS + OTHERS);
        assertThat(browser.get().uri("/api/v1" + accreditation.path()))
                .bodyJson()
                .hasPathSatisfying(
                        "$.figures.applied",
                        applied103 -> assertThat(applied103).isEqualTo(103))
                .hasPathSatisfying(
                        "$.figures.notAccredited", none -> assertThat(none).isEqualTo(32))
                .hasPathSatisfying("$.accredited.length()", in -> assertThat(in).isEqualTo(71));
        var everybody = text(browse(accreditation.path(), null));
        applied.subList(0, 32)
                .forEach(each ->
                        assertThat(everybody).doesNotContain(each.profile().name() + "<"));
        assertThat(everybody).contains(regretted.profile().name());
    }

    private Party organisation(String series, int number) {
        return made.organisation(series + number, "Fictitious %s no. %d".formatted(series, number));
    }

    private long told(String standing) {
        return accreditations.figures(accreditation.id()).stream()
                .filter(each -> each.standing().equals(standing))
                .mapToLong(AccreditationFigure::number)
                .sum();
    }
}
