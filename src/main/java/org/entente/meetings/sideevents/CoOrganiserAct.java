package org.entente.meetings.sideevents;

/** What a party answered that was asked to hold a side event with another. It has no page: that somebody was asked, and declined, is not told to all who read the side event. */
interface CoOrganiserAct extends SideEventAct {

    String ANSWERS = "/co-organising";

    @Override
    default String about() {
        return "/side-events/" + event() + ANSWERS;
    }
}
