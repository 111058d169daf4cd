package org.entente.web;

import java.nio.ByteBuffer;
import java.util.regex.Pattern;

/**
 * The first line of a request as it arrives. A letter of Chinese takes nine bytes of an address, and a question of ten thousand
 * letters more than a server can keep ready for each of a thousand connections. Nobody reads so long a question to its end,
 * so of a question to the search what goes beyond is left out here, while it comes, and nothing is kept of it.
 */
final class LongQuestion {

    /** Of one field; more letters than the search reads, whatever their script. */
    static final int MOST = 12_000;
    /** More than this is no question: the address is refused as any that is too long. */
    static final int END = 200_000;

    /** As long as the longest beginning of an address of the search. */
    private static final int BEGINNING = "HEAD /api/v1/search?".length();

    private static final Pattern SEARCH = Pattern.compile("(?:GET|HEAD) /(?:(?:ar|zh|en|fr|ru|es)/|api/v1/)?search\\?");

    private final StringBuilder beginning = new StringBuilder();
    private boolean isOver;
    private boolean isPassed;
    private boolean isHead;
    private boolean isBlank;
    private boolean isQuestion;
    private int line;
    private int field;
    private int escape;
    private int letter;
    private int octet;
    private boolean isLeftOut;

    /** Another request begins. */
    void begin() {
        beginning.setLength(0);
        isOver = false;
        isPassed = false;
        isHead = false;
        isQuestion = false;
        line = 0;
        field();
    }

    private void field() {
        field = 0;
        escape = 0;
        letter = 0;
        isLeftOut = false;
    }

    /** Nothing that comes now is the first line of a request. */
    void end() {
        isOver = true;
    }

    /** Takes out of what was read into the buffer, from there on, what goes beyond; answers how much is left. */
    int shorten(ByteBuffer into, int from) {
        var end = into.position();
        if (isOver) return end - from;
        var to = from;
        for (var at = from; at < end; at++) {
            var next = into.get(at);
            if (isOver || isKept(next)) into.put(to++, next);
        }
        into.position(to);
        return to - from;
    }

    private boolean isKept(byte next) {
        if (isHead) return head(next);
        line++;
        if (line > END) isOver = true;
        if (next == '\n') endOfLine();
        if (isOver || isHead || isPassed) return true;
        if (!isQuestion) {
            look(next);
            return true;
        }
        if (next == '&' || next == ' ') {
            // What follows the address, its protocol, is left as it is.
            isPassed = next == ' ';
            field();
            return true;
        }
        field++;
        // Never in the middle of an escape, such as %D9, nor of a letter, such as %D9%88.
        if (field > MOST && escape == 0 && (letter == 0 || next != '%')) isLeftOut = true;
        follow(next);
        return !isLeftOut;
    }

    /** How much of an escape is to come, and how many escapes of a letter. */
    private void follow(byte next) {
        if (next == '%') {
            escape = 2;
            octet = 0;
        } else if (escape > 0) {
            octet = 16 * octet + Math.max(0, Character.digit(next, 16));
            escape--;
            if (escape == 0) letter = octet < 0xC0 ? Math.max(0, letter - 1) : octet < 0xE0 ? 1 : octet < 0xF0 ? 2 : 3;
        } else {
            letter = 0;
        }
    }

    private void look(byte next) {
        beginning.append((char) (next & 0xFF));
        if (next == '?') isQuestion = SEARCH.matcher(beginning).matches();
        if (!isQuestion && (next == '?' || beginning.length() > BEGINNING)) isPassed = true;
    }

    /** What has no body is followed by another request, which may be here already. */
    private void endOfLine() {
        isHead = beginning.indexOf("GET ") == 0 || beginning.indexOf("HEAD ") == 0;
        isOver = !isHead;
        isBlank = true;
    }

    private boolean head(byte next) {
        if (next == '\n' && isBlank) begin();
        else if (next != '\r') isBlank = next == '\n';
        return true;
    }
}
