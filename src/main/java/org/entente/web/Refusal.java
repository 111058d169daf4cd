package org.entente.web;

/** Why a rule says no: an enum constant of a room, whose key is a message. */
public interface Refusal {

    /** The message key, such as {@code consultations.refusal.already_closed}. */
    String key();
}
