package org.entente.stakeholders.organisations;

import java.time.Instant;
import java.util.UUID;

/**
 * A list that was brought in.
 *
 * @param lines below its header
 * @param added how many organisations it brought
 * @param waiting how many somebody has still to compare with one that is there
 * @param decided how many somebody has compared
 * @param left how many lines were not taken, each with its reason
 */
public record OrganisationList(
        UUID id, String fileName, Instant at, int lines, int added, int waiting, int decided, int left) {

    /** Lines that an earlier list had said word for word. */
    public int known() {
        return lines - added - waiting - decided - left;
    }

    public String path() {
        return "/organisation-lists/" + id;
    }
}
