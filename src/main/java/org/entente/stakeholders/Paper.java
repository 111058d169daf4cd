package org.entente.stakeholders;

import java.time.Instant;
import java.util.UUID;

/** What came with an application. */
public record Paper(UUID id, UUID application, PaperKind kind, String sha256, String fileName, Instant at) {

    public String path() {
        return "/application-papers/" + id;
    }
}
