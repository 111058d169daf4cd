package org.entente.ground;

import java.util.Arrays;
import java.util.List;
import org.entente.languages.Language;
import org.entente.languages.Messages;

/** What {@code --help} prints; it needs no database, so the words of the rooms' commands stand in its text too. */
final class Help {

    private static final String PROGRAM = "./entente ";

    private Help() {}

    static int print(Terminal terminal) {
        terminal.line(terminal.text("ground.help"));
        return 0;
    }

    /** Whether the text knows a command that begins like this: a mistyped one is refused before anything is started. */
    static boolean names(List<String> typed) {
        return Messages.text(Language.EN, "ground.help")
                .lines()
                .filter(line -> line.startsWith(PROGRAM))
                .map(line -> Arrays.asList(line.substring(PROGRAM.length()).split(" ")))
                .anyMatch(words -> begins(words, typed));
    }

    /** Literal words are in small letters, with a bar between alternatives; what follows them is for the reader. */
    private static boolean begins(List<String> words, List<String> typed) {
        for (var i = 0; i < words.size() && words.get(i).matches("[a-z|]+"); i++) {
            if (i >= typed.size() || !Arrays.asList(words.get(i).split("\\|")).contains(typed.get(i))) return false;
        }
        return words.getFirst().matches("[a-z|]+");
    }
}
