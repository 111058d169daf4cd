package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.entente.web.CurrentReader;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class GuestsUntilKnownTests {

    private final GuestsUntilKnown filter = new GuestsUntilKnown();

    @AfterEach
    void nobodysTurn() {
        CurrentReader.clear();
    }

    /** Also where the container comes back to it, for its error or for an answer that has been waited for. */
    @ParameterizedTest
    @EnumSource(
            value = DispatcherType.class,
            names = {"REQUEST", "ERROR", "ASYNC"})
    void whileNobodyIsKnownARequestReadsAsAGuestAndAfterItTheProgramIsItselfAgain(DispatcherType kind)
            throws Exception {
        assertThat(readerWithin(kind)).extracting(Reader::isGuest).isEqualTo(true);
        assertThat(CurrentReader.get()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = DispatcherType.class,
            names = {"REQUEST", "ERROR", "ASYNC"})
    void whoeverWasThereBeforeIsThereAgain(DispatcherType kind) throws Exception {
        var before = Reader.of(new Delegate(UUID.randomUUID(), "Officer", null, false, Set.of(Role.OFFICER)));
        CurrentReader.set(before);
        readerWithin(kind);
        assertThat(CurrentReader.get()).containsSame(before);
    }

    private @Nullable Reader readerWithin(DispatcherType kind) throws Exception {
        var request = new MockHttpServletRequest("GET", "/en/");
        request.setDispatcherType(kind);
        var within = new AtomicReference<@Nullable Reader>();
        filter.doFilter(
                request,
                new MockHttpServletResponse(),
                (asked, answer) -> within.set(CurrentReader.get().orElse(null)));
        return within.get();
    }
}
