package org.entente.web;

/** Where those rooms on which the chronicle may lean itself say who reads what is not for everybody. */
public interface NotesReadings {

    /** Before it is shown. */
    void note(Delegate reader, String about);
}
