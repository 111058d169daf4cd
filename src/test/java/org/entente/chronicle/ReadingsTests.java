package org.entente.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import org.entente.Entente;
import org.entente.chronicle.Readings.Reading;
import org.entente.web.Delegate;
import org.entente.web.Reader;
import org.entente.web.Role;
import org.entente.web.SignInNeeded;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest(classes = Entente.class)
@AutoConfigureMockMvc
class ReadingsTests {

    @Autowired
    Readings readings;

    private final UUID person = UUID.randomUUID();
    private final String about = "/things/" + UUID.randomUUID();

    @Test
    void whoReadsForOneDelegationAndWithinTheHourForAnotherHasReadForBoth() {
        var one = actingFor(UUID.randomUUID());
        var other = actingFor(UUID.randomUUID());
        for (var i = 0; i < 2; i++) {
            readings.note(one, about);
            readings.note(other, about);
        }
        assertThat(readings.of(about, 9))
                .extracting(Reading::delegation)
                .containsExactlyInAnyOrder(one.delegation(), other.delegation());
    }

    @Test
    void whoeverActsForNobodyIsNotedOnceAnHourAsWell() {
        readings.note(person, about);
        readings.note(person, about);
        assertThat(readings.of(about, 9)).extracting(Reading::delegation).containsExactly((UUID) null);
    }

    @Test
    void whoReadsWhatEverybodyMayReadIsNobodysBusiness() {
        readings.noteUnless(true, Reader.guest(), about);
        readings.noteUnless(true, Reader.of(actingFor(UUID.randomUUID())), about);
        assertThat(readings.of(about, 9)).isEmpty();
    }

    @Test
    void nobodyReadsWithoutANameWhatNotEverybodyMayRead() {
        assertThatExceptionOfType(SignInNeeded.class)
                .isThrownBy(() -> readings.noteUnless(false, Reader.guest(), about));
    }

    private Delegate actingFor(UUID delegation) {
        return new Delegate(person, "Somebody", delegation, true, Set.of(Role.DELEGATE));
    }
}
