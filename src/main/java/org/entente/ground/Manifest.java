package org.entente.ground;

import java.util.List;
import java.util.Map;

/**
 * What a backup holds: the schema version of each room, and for every entry its SHA-256 in hexadecimal.
 *
 * @param format 1
 * @param schema the Flyway version of each room
 */
record Manifest(int format, String at, Map<String, Integer> schema, List<Part> parts) {

    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /** One entry of the archive; {@code rows} is -1 for a file. */
    record Part(String entry, long rows, String sha256) {}
}
