package org.entente.documents.exchange;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.entente.documents.record.Kind;
import org.entente.languages.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * The sets of a harvest: {@code kind:report}, and organs by their series, {@code body:A:AC.292} within {@code body:A}. A letter
 * that the protocol does not take stands as a tilde and two digits.
 */
final class OaiSets {

    static final Pattern SPEC = Pattern.compile("[A-Za-z0-9_.!~*'()-]+(:[A-Za-z0-9_.!~*'()-]+)*");

    private static final String BODY = "body:";
    private static final String KIND = "kind:";

    private OaiSets() {}

    /**
     * What a set holds.
     *
     * @param within what a series begins with, a stroke behind each part of it; empty for whatever has one, none where it is open
     * @param kind empty where it is open
     */
    record Held(@Nullable String within, String kind) {}

    /** Of no set, all. */
    static Held held(String spec) {
        if (spec.isEmpty() || spec.equals("kind")) return new Held(null, "");
        if (spec.equals("body")) return new Held("", "");
        if (spec.startsWith(KIND))
            return new Held(null, spec.substring(KIND.length()).toUpperCase(Locale.ROOT));
        if (!spec.startsWith(BODY)) throw new OaiRefusal(OaiRefusal.Code.noRecordsMatch);
        var series = series(spec);
        // What nothing can be called, the database does not even take for a question.
        if (!XmlText.of(series).equals(series)) throw new OaiRefusal(OaiRefusal.Code.noRecordsMatch);
        return new Held(series + "/", "");
    }

    static List<String> of(Shown shown) {
        var sets = new ArrayList<String>();
        if (shown.body() != null) sets.add(body(shown.body()));
        sets.add(KIND + shown.kind().toLowerCase(Locale.ROOT));
        return sets;
    }

    /** Every set there is, each before those within it. */
    static Collection<String> all(List<String> bodies) {
        var all = new TreeSet<String>();
        all.add("body");
        all.add("kind");
        for (var body : bodies) {
            var spec = body(body);
            for (var at = spec.indexOf(':'); at >= 0; at = spec.indexOf(':', at + 1)) all.add(spec.substring(0, at));
            all.add(spec);
        }
        for (var kind : Kind.values()) all.add(KIND + kind.name().toLowerCase(Locale.ROOT));
        return all;
    }

    /** What a set is called: its series, or its kind. */
    static String name(String spec) {
        if (spec.startsWith(BODY)) return series(spec);
        return spec.substring(spec.indexOf(':') + 1).replace('_', ' ');
    }

    private static String series(String spec) {
        return Arrays.stream(spec.substring(BODY.length()).split(":"))
                .map(OaiSets::decoded)
                .collect(Collectors.joining("/"));
    }

    private static String body(String series) {
        return BODY + Arrays.stream(series.split("/", -1)).map(OaiSets::encoded).collect(Collectors.joining(":"));
    }

    private static String encoded(String part) {
        var encoded = new StringBuilder();
        for (var each : part.getBytes(StandardCharsets.UTF_8)) {
            var letter = (char) (each & 0xFF);
            var isPlain = letter < 0x80 && (Character.isLetterOrDigit(letter) || "_.!*'()-".indexOf(letter) >= 0);
            if (isPlain) encoded.append(letter);
            else encoded.append("~%02X".formatted((int) letter));
        }
        return encoded.isEmpty() ? "~" : encoded.toString();
    }

    private static String decoded(String part) {
        if (part.equals("~")) return "";
        var bytes = new ByteArrayOutputStream();
        for (var at = 0; at < part.length(); at++) {
            if (part.charAt(at) == '~' && part.substring(at + 1).matches("[0-9A-F]{2}.*")) {
                bytes.write(Integer.parseInt(part.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                bytes.write(part.charAt(at));
            }
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
