package org.entente.ground;

/** What {@code --help} prints; it needs no database, so the words of the rooms' commands stand in its text too. */
final class Help {

    private Help() {}

    static int print(Terminal terminal) {
        terminal.line(terminal.text("ground.help"));
        return 0;
    }
}
