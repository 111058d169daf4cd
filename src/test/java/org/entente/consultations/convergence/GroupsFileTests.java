package org.entente.consultations.convergence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class GroupsFileTests {

    @Test
    void aParticipantMayBelongToSeveralGroups() {
        assertThat(GroupsFile.read(Given.stream("group,note,participant", "Africa,,a", "Francophonie,,a", "Africa,,b")))
                .containsEntry("Africa", Set.of("a", "b"))
                .containsEntry("Francophonie", Set.of("a"));
    }

    @Test
    void theColumnMayBeCalledAsInATableOfVotes() {
        assertThat(GroupsFile.read(Given.stream("participant,group-id", "a,1"))).containsEntry("1", Set.of("a"));
    }

    @Test
    void whatIsMissingOrTwiceIsNamed() {
        assertThatThrownBy(() -> GroupsFile.read(Given.stream("participant,s", "a,1")))
                .hasMessageStartingWith("Line 1 names no column group.");
        assertThatThrownBy(() -> GroupsFile.read(Given.stream("participant,group", "a,")))
                .hasMessageStartingWith("Line 2, column 2: the group has no name.");
        assertThatThrownBy(() -> GroupsFile.read(Given.stream("participant,group", ",x")))
                .hasMessageStartingWith("Line 2, column 1: the participant has no name.");
        assertThatThrownBy(() -> GroupsFile.read(Given.stream("participant,group", "a,x", "a,x")))
                .hasMessageStartingWith("Line 3 says again that a belongs to x.");
        assertThatThrownBy(() -> GroupsFile.read(Given.stream("participant,group")))
                .hasMessageStartingWith("There is a line of names");
    }
}
