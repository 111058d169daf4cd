package org.entente.ground;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What was typed: plain words, {@code --name value} or {@code --name=value}, and {@code --flags}. */
public final class Arguments {

    private final List<String> words;
    private final Map<String, String> options;
    private final Set<String> flags;

    private Arguments(List<String> words, Map<String, String> options, Set<String> flags) {
        this.words = List.copyOf(words);
        this.options = Map.copyOf(options);
        this.flags = Set.copyOf(flags);
    }

    /** Refuses an option that nobody knows and one that lacks its value. */
    public static Arguments of(List<String> typed, Set<String> withValue, Set<String> flags) {
        var words = new ArrayList<String>();
        var options = new HashMap<String, String>();
        var set = new HashSet<String>();
        for (var i = 0; i < typed.size(); i++) {
            var word = typed.get(i);
            if (!word.startsWith("--")) {
                words.add(word);
                continue;
            }
            var name = word.substring(2).replaceFirst("=.*", "");
            if (flags.contains(name)) {
                set.add(name);
            } else if (!withValue.contains(name)) {
                throw new Unable("ground.unable.unknown_option", word);
            } else if (word.contains("=")) {
                options.put(name, word.substring(word.indexOf('=') + 1));
            } else if (i + 1 < typed.size()) {
                options.put(name, typed.get(++i));
            } else {
                throw new Unable("ground.unable.option_without_value", word);
            }
        }
        return new Arguments(words, options, set);
    }

    public List<String> words() {
        return words;
    }

    public Optional<String> option(String name) {
        return Optional.ofNullable(options.get(name));
    }

    public boolean has(String flag) {
        return flags.contains(flag);
    }
}
