package org.entente.meetings.speakers;

import java.util.Locale;

/** Why an act on a list of speakers, or on the floor, is refused. */
enum Refusal implements org.entente.web.Refusal {
    NOT_YET_OPEN,
    CLOSED,
    CLOSES_BEFORE_IT_OPENS,
    NOT_ADMITTED,
    OF_ANOTHER_RECORD,
    NOT_LET_IN,
    NOT_REPRESENTED,
    FOR_STATES_ONLY,
    REPLIED_OFTEN_ENOUGH,
    REPLIES_ABSURD,
    LIMIT_ABSURD,
    WAITS_NO_MORE,
    WAITS_ANEW,
    ANOTHER_WAS_CALLED,
    RULED_ON,
    LIST_WENT_ON,
    LIST_IS_TAKEN_UP,
    LIST_IS_USED,
    RANK_IS_USED,
    NO_REASON,
    SWAP_WITH_ONESELF,
    SWAP_BETWEEN_QUEUES,
    SWAP_BETWEEN_SEGMENTS,
    SWAP_IS_OVER,
    CARRIED_TO_ITSELF,
    CHANGED_MEANWHILE,
    TOLD_MEANWHILE,
    FLOOR_IS_TAKEN,
    POINT_OF_ORDER_FIRST,
    NOT_SPEAKING,
    NO_POINT_OF_ORDER,
    MEETING_NOT_UNDER_WAY,
    MEETING_IS_OVER,
    LIST_THERE_ALREADY;

    @Override
    public String key() {
        return "speakers.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
