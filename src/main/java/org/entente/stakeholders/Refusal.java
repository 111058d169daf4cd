package org.entente.stakeholders;

import java.util.Locale;

/** Why an act on an application, or on an objection to one, is refused. */
enum Refusal implements org.entente.web.Refusal {
    RECEIVES_NO_MORE,
    NOT_DRAFT,
    NO_CONTACT,
    NO_PROOF,
    NOT_SUBMITTED,
    NOT_COMPLETE,
    NOT_CIRCULATED,
    NOT_CONSULTED,
    OBJECTION_STANDS,
    DECIDED,
    LATE,
    ENDED,
    NOT_LATER,
    NOT_YET_DUE,
    OBJECTED_ALREADY,
    WITHDRAWN_ALREADY,
    MAY_NOT_PUBLISH,
    PUBLISHED_ALREADY,
    NOT_ON_REQUEST,
    ASKED_ALREADY,
    ANSWERED_ALREADY,
    NOT_RENEWABLE,
    TURNED_DOWN_SINCE,
    IN_BY_CYCLE,
    BEYOND_END,
    BEGUN,
    APPLIED_ALREADY,
    FIXED,
    SIDE_EVENTS_DECIDED,
    NAME_TAKEN,
    TOO_MANY_PAPERS;

    @Override
    public String key() {
        return "stakeholders.refusal." + name().toLowerCase(Locale.ROOT);
    }
}
