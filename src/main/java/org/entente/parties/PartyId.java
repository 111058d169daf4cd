package org.entente.parties;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A party's lasting identity; that of a reference party follows from its code, so that every installation agrees. */
public record PartyId(UUID id) {

    public static PartyId ofCode(String code) {
        return new PartyId(UUID.nameUUIDFromBytes(("party:" + code).getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return id.toString();
    }
}
