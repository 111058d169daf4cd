package org.entente.negotiation.proposals;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who writes a proposal that is in preparation, as its page tells those who do.
 *
 * @param choices the delegations that can still be named, by code; none to whoever names nobody
 * @param again those of them who stand behind the proposal that this one proposes anew, by code
 * @param isAgreed whether nothing keeps it from being sent
 * @param own what the reader’s delegation has answered, where they speak for it; null where it was not named
 * @param mayHandOver whether others would go on if the reader’s delegation, which leads, left
 */
public record JointWriting(
        List<Writer> writers,
        Map<String, String> choices,
        Map<String, String> again,
        boolean isAgreed,
        JointWriter.@Nullable Answer own,
        boolean mayHandOver) {

    /**
     * One of them besides the lead.
     *
     * @param mayEnd whether the reader may take its name off
     */
    public record Writer(String code, String name, JointWriter.Answer answer, boolean mayEnd) {}

    static final JointWriting NONE = new JointWriting(List.of(), Map.of(), Map.of(), true, null, false);

    public JointWriting {
        writers = List.copyOf(writers);
    }

    public boolean mayAccept() {
        return own == JointWriter.Answer.ASKED;
    }

    public boolean mayAgree() {
        return own == JointWriter.Answer.WRITES;
    }

    public boolean mayLeave() {
        return mayHandOver || own != null && !mayAccept();
    }

    public boolean isEmpty() {
        return writers.isEmpty() && choices.isEmpty();
    }
}
