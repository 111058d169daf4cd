package org.entente.documents.record;

import java.util.Locale;

/** A file in which a text can be had, kept by its hash in {@link org.entente.documents.FileStore}. */
public record TextFile(Kind kind, String sha256, String name, long size) {

    /** In the order in which they are offered. */
    public enum Kind {
        HTML,
        PDF,
        DOCX,
        ODT,
        AKN,
        TEXT,
        OTHER;

        public String key() {
            return "documents.file." + name().toLowerCase(Locale.ROOT);
        }
    }
}
