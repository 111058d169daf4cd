package org.entente.search;

import java.util.Map;

/**
 * How far an index has come: it holds what every transaction before this one has done, and perhaps more.
 *
 * @param of the database that the numbers are of
 */
record Position(String of, long transaction) {

    private static final String OF = "of";
    private static final String TRANSACTION = "transaction";

    static Position read(Map<String, String> kept) {
        return new Position(kept.getOrDefault(OF, ""), Long.parseLong(kept.getOrDefault(TRANSACTION, "0")));
    }

    Map<String, String> written() {
        return Map.of(OF, of, TRANSACTION, Long.toString(transaction));
    }
}
