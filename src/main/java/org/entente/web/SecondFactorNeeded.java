package org.entente.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** An act needs its person to show by a second factor that it is they; answered by a page that asks, and then does it. */
public class SecondFactorNeeded extends RuntimeException {

    private final transient Map<String, String> carried = new LinkedHashMap<>();

    /** What the form has to bring along besides its own fields, such as the id of a file that has arrived. */
    public SecondFactorNeeded carrying(String field, String value) {
        carried.put(field, value);
        return this;
    }

    public Map<String, String> carried() {
        return carried;
    }
}
