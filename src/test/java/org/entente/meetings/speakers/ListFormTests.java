package org.entente.meetings.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in the form of a list. */
class ListFormTests {

    @Test
    void aLimitIsReadAsItIsShownWhateverFiguresTheMachineWrites() {
        var usual = Locale.getDefault(Locale.Category.FORMAT);
        try {
            Locale.setDefault(Locale.Category.FORMAT, Locale.forLanguageTag("ar-EG-u-nu-arab"));
            var limits = new Limits(Map.of(Limit.STATEMENT, Duration.ofSeconds(150)), 2);
            var form = ListForm.of(limited(limits), ZoneOffset.UTC);
            assertThat(form.value(ListForm.field(Limit.STATEMENT))).isEqualTo("2:30");
            assertThat(form.limits()).isEqualTo(limits);
        } finally {
            Locale.setDefault(Locale.Category.FORMAT, usual);
        }
    }

    private static SpeakersList limited(Limits limits) {
        return new SpeakersList(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                Instant.EPOCH,
                null,
                Ordering.INSCRIPTION,
                Set.of(Category.STATE),
                limits,
                true,
                0,
                0,
                List.of());
    }
}
