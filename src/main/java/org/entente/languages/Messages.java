package org.entente.languages;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The interface's sentences: ICU MessageFormat patterns in {@code messages/<room>[_<code>].properties}, UTF-8.
 *
 * <p>A key's first part names its room and so its file; a key that is missing is an error, never an empty place.
 */
public final class Messages {

    private record Key(Language language, String name) {}

    private static final Map<Key, Map<String, String>> ROOMS = new ConcurrentHashMap<>();
    private static final Map<Key, MessageFormat> FORMATS = new ConcurrentHashMap<>();

    private Messages() {}

    /** Arguments are numbered: {@code {0}}, {@code {1, number}}, {@code {0, plural, …}}. */
    public static String text(Language language, String key, Object... arguments) {
        var pattern = pattern(language, key);
        if (arguments.length == 0 && pattern.indexOf('{') < 0 && pattern.indexOf('\'') < 0) return pattern;
        var format = FORMATS.computeIfAbsent(
                new Key(language, key), missing -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        return ((MessageFormat) format.clone()).format(arguments);
    }

    public static boolean has(String key) {
        return room(Language.EN, roomOf(key)).containsKey(key);
    }

    /** Every key of a room in one language, for the test that compares them. */
    public static Set<String> keys(Language language, String room) {
        return Collections.unmodifiableSet(room(language, room).keySet());
    }

    static String pattern(Language language, String key) {
        var pattern = room(language, roomOf(key)).get(key);
        if (pattern == null) throw new MissingResourceException("No " + language.code() + " text", "messages", key);
        return pattern;
    }

    private static String roomOf(String key) {
        var dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    private static Map<String, String> room(Language language, String room) {
        return ROOMS.computeIfAbsent(new Key(language, room), missing -> read(language, room));
    }

    private static Map<String, String> read(Language language, String room) {
        var suffix = language == Language.EN ? "" : "_" + language.code();
        var path = "/messages/" + room + suffix + ".properties";
        try (var in = Messages.class.getResourceAsStream(path)) {
            if (in == null) throw new MissingResourceException("No file " + path, "messages", room);
            var properties = new Properties();
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            var patterns = new HashMap<String, String>();
            for (var key : properties.stringPropertyNames()) {
                patterns.put(key, properties.getProperty(key));
            }
            return Map.copyOf(patterns);
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        }
    }
}
