package org.entente.chronicle;

import java.util.ArrayList;
import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/**
 * JSON as RFC 8785 (JSON Canonicalization Scheme) writes it, so that whoever has the same facts has the same bytes.
 *
 * <p>Of numbers only whole ones that every JSON parser reads exactly; of texts only those that UTF-8 can hold. Acts have no
 * others, and an act with one is refused rather than hashed in a way that others could not repeat.
 */
final class Canonical {

    /** 2^53 - 1. */
    private static final long LARGEST = 9_007_199_254_740_991L;

    private Canonical() {}

    static String of(JsonNode node) {
        var out = new StringBuilder();
        write(node, out);
        return out.toString();
    }

    /** A text in quotation marks. */
    static String quoted(String text) {
        var out = new StringBuilder(text.length() + 2);
        write(text, out);
        return out.toString();
    }

    private static void write(JsonNode node, StringBuilder out) {
        switch (node.getNodeType()) {
            case OBJECT -> writeObject(node, out);
            case ARRAY -> writeArray(node, out);
            case STRING -> write(node.stringValue(), out);
            case NUMBER -> writeNumber(node, out);
            case BOOLEAN, NULL -> out.append(node);
            default -> throw new IllegalArgumentException("No canonical form of " + node.getNodeType());
        }
    }

    private static void writeObject(JsonNode node, StringBuilder out) {
        var names = new ArrayList<>(node.propertyNames());
        // By UTF-16 code units, as Java compares strings.
        names.sort(Comparator.naturalOrder());
        out.append('{');
        for (var i = 0; i < names.size(); i++) {
            if (i > 0) out.append(',');
            write(names.get(i), out);
            out.append(':');
            write(node.get(names.get(i)), out);
        }
        out.append('}');
    }

    private static void writeArray(JsonNode node, StringBuilder out) {
        out.append('[');
        for (var i = 0; i < node.size(); i++) {
            if (i > 0) out.append(',');
            write(node.get(i), out);
        }
        out.append(']');
    }

    private static void writeNumber(JsonNode node, StringBuilder out) {
        if (!node.isIntegralNumber() || !node.canConvertToLong() || Math.abs(node.longValue()) > LARGEST)
            throw new IllegalArgumentException("No canonical form of the number " + node);
        out.append(node.longValue());
    }

    private static void write(String text, StringBuilder out) {
        out.append('"');
        for (var i = 0; i < text.length(); i++) {
            var letter = text.charAt(i);
            if (Character.isSurrogate(letter)) {
                if (!Character.isHighSurrogate(letter)
                        || i + 1 == text.length()
                        || !Character.isLowSurrogate(text.charAt(i + 1)))
                    throw new IllegalArgumentException("Half a surrogate pair has no canonical form");
                out.append(letter).append(text.charAt(++i));
            } else {
                write(letter, out);
            }
        }
        out.append('"');
    }

    private static void write(char letter, StringBuilder out) {
        switch (letter) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            default -> {
                if (letter < ' ') out.append(String.format("\\u%04x", (int) letter));
                else out.append(letter);
            }
        }
    }
}
