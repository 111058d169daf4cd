package org.entente.stakeholders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.access.AccessTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever page, export or feed there is, is read by the observer, or named with the reason why it need not be. */
class ObservedRoutesTests {

    private static final String GET = "GET ";

    private Set<String> routes = Set.of();

    @BeforeEach
    void theTableHasThemAll() throws IOException {
        routes = AccessTable.read().rows().stream()
                .map(AccessTable.Row::route)
                .filter(route -> route.startsWith(GET))
                .map(route -> route.substring(GET.length()))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(routes).hasSizeGreaterThan(Observer.routes().size());
    }

    @Test
    void everyRouteIsComparedOrNamedWithAReason() {
        assertThat(routes.stream()
                        .filter(route -> !Observer.routes().contains(route)
                                && named(route).isEmpty()))
                .as("neither compared nor named")
                .isEmpty();
    }

    @Test
    void noRouteIsNamedTwiceNorNamedThoughItIsCompared() {
        for (var route : routes)
            assertThat(named(route))
                    .as(route)
                    .hasSizeLessThanOrEqualTo(Observer.routes().contains(route) ? 0 : 1);
    }

    @Test
    void nothingIsComparedOrNamedThatIsNotThere() {
        assertThat(routes).containsAll(Observer.routes());
        for (var each : Unobserved.ALL)
            assertThat(each.routes())
                    .allSatisfy(named -> assertThat(routes).anyMatch(route -> Unobserved.isMeant(named, route)));
    }

    /** Where accreditation itself is shown, each route is looked at for itself: a new one is on no list. */
    @Test
    void noWholeBranchIsNamedOfWhatThisRoomKeeps() {
        var own = List.of(
                "/accreditations",
                "/applications",
                "/circulations",
                "/acts",
                "/chronicle",
                "/search",
                "/parties",
                "/calendar");
        for (var each : Unobserved.ALL)
            assertThat(each.routes().stream()
                            .filter(named -> named.endsWith("/**")
                                    && own.stream().anyMatch(start -> Unobserved.isMeant(named, start))))
                    .isEmpty();
        assertThat(named("/accreditations/{id}/export.csv")).isEmpty();
        assertThat(named("/chronicle/days/{day}")).isEmpty();
    }

    private static List<String> named(String route) {
        return Unobserved.ALL.stream()
                .flatMap(each -> each.routes().stream())
                .filter(named -> Unobserved.isMeant(named, route))
                .toList();
    }
}
