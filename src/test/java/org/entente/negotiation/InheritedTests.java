package org.entente.negotiation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InheritedTests {

    private final Provision invite = numbered(
            "Invite each State to name a diplomatic point of contact in its capital, and decide to meet again after two years;");
    private final Provision thank = numbered("Thank the Chair for the manner in which the talks were led.");

    @Test
    void ofWhatWasSplitElsewhereThePieceThatSaysMostOfItIsThatParagraph() {
        var read = Inherited.from(
                List.of(invite, thank),
                List.of(
                        numbered("Decide to meet again after two years;"),
                        numbered("Invite each State to name a diplomatic point of contact in its capital;"),
                        thank));
        assertThat(read.get(1).id()).isEqualTo(invite.id());
        assertThat(read.getFirst().id()).isNotEqualTo(invite.id());
        assertThat(read.getFirst().origins()).containsExactly(invite.id());
    }

    @Test
    void whatBearsItsNamesIsTakenByThem() {
        var other = new Provision(invite.id(), ProvisionKind.NUMBERED, 0, "Something else;", List.of());
        assertThat(Inherited.from(List.of(invite, thank), List.of(other, thank)))
                .containsExactly(other, thank);
    }

    private static Provision numbered(String words) {
        return Provision.of(ProvisionKind.NUMBERED, 0, words);
    }
}
