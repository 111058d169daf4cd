package org.entente.documents.reading;

/** The name of the organ that speaks, out of the line in which it does. */
final class Organs {

    private Organs() {}

    static String named(String opening) {
        return opening.strip().replaceAll("[,:،，：\\s]+$", "").replaceAll("^(?:The|Le|La|El|إن)\\s+|^L[’']", "");
    }
}
