package org.entente.identity;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.entente.web.Delegate;
import org.springframework.context.ApplicationContext;

/** Tokens for the tests of other rooms, as their page hands them out. */
public final class TestTokens {

    private TestTokens() {}

    /** Good for an hour. */
    public static String of(ApplicationContext house, Delegate delegate, String... scopes) {
        var now = house.getBean(Clock.class).instant();
        var chosen = Arrays.stream(scopes)
                .map(scope -> Scope.called(scope).orElseThrow())
                .collect(Collectors.toSet());
        return house.getBean(Tokens.class)
                .create(
                        delegate.person(),
                        delegate.delegation(),
                        "of a test",
                        chosen,
                        now.plus(Duration.ofHours(1)),
                        delegate.person(),
                        now);
    }

    /** The same of the delegation's own, for the party with this code. */
    public static String ofDelegation(ApplicationContext house, String code, String... scopes) {
        var now = house.getBean(Clock.class).instant();
        var chosen = Arrays.stream(scopes)
                .map(scope -> Scope.called(scope).orElseThrow())
                .collect(Collectors.toSet());
        var delegation = house.getBean(Delegations.class).coded(code).orElseThrow();
        return house.getBean(Tokens.class)
                .createFor(delegation, "of a test", chosen, now.plus(Duration.ofHours(1)), null, now);
    }
}
