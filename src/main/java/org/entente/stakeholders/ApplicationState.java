package org.entente.stakeholders;

/** Where an application stands, as it is kept. */
enum ApplicationState {
    DRAFT,
    SUBMITTED,
    COMPLETE,
    CIRCULATED,
    ACCREDITED,
    IN_CONSULTATION,
    NOT_ACCREDITED,
    WITHDRAWN
}
