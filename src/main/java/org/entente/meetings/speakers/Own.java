package org.entente.meetings.speakers;

import java.util.List;
import java.util.UUID;

/**
 * What one delegation sees of its own beside what all see.
 *
 * @param speaks whether the reader may act for it
 * @param places where it waits
 * @param open on which it may be inscribed and does not wait
 * @param unrepresented on which it may be inscribed once somebody who represents it is confirmed
 * @param shut that take others and not it
 * @param replies at which it may reply and raise points of order
 */
public record Own(
        UUID party,
        boolean speaks,
        List<Place> places,
        List<SpeakersList> open,
        List<SpeakersList> unrepresented,
        List<SpeakersList> shut,
        List<SpeakersList> replies) {

    /**
     * Where a delegation waits on one list.
     *
     * @param others with whom it could change places
     * @param asked what it has been asked and has not answered
     * @param asks what it has asked
     */
    public record Place(
            SpeakersList list,
            Inscription inscription,
            int place,
            List<Inscription> others,
            List<Swap> asked,
            List<Swap> asks) {}
}
