package org.entente.consultations.convergence;

import java.util.Comparator;

/** The order of participants, statements and groups: whole numbers by their value, then all other names letter by letter. */
final class ByName implements Comparator<String> {

    static final ByName ORDER = new ByName();

    private ByName() {}

    @Override
    public int compare(String one, String other) {
        var numbers = isNumber(one);
        if (numbers != isNumber(other)) return numbers ? -1 : 1;
        var byValue = numbers ? Long.compare(Long.parseLong(one), Long.parseLong(other)) : 0;
        // Also 7 and 07 need an order, or the sequence in the file would show.
        return byValue != 0 ? byValue : one.compareTo(other);
    }

    private static boolean isNumber(String name) {
        if (name.isEmpty() || name.length() > 18) return false;
        for (var i = 0; i < name.length(); i++) {
            if (name.charAt(i) < '0' || name.charAt(i) > '9') return false;
        }
        return true;
    }
}
