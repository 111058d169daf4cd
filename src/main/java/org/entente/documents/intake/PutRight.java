package org.entente.documents.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.documents.Block;
import org.entente.documents.Marks;

/**
 * Paragraphs as a form has them: their kind, depth, number and text. A blank line divides a text in two, an empty text goes, and
 * one can be joined with the one before it. So it works with the keyboard alone and without a script.
 */
final class PutRight {

    private final Map<String, String> typed;
    private final List<Block> blocks = new ArrayList<>();

    private PutRight(Map<String, String> typed) {
        this.typed = typed;
    }

    /** Those that the form does not hold stay as they are. */
    static List<Block> blocks(List<Block> before, Map<String, String> typed) {
        var right = new PutRight(typed);
        for (var i = 0; i < before.size(); i++) {
            if (typed.containsKey("text-" + (i + 1))) right.add(before.get(i), i + 1);
            else right.blocks.add(before.get(i));
        }
        return right.blocks;
    }

    private void add(Block before, int at) {
        var texts = texts(before, at);
        for (var i = 0; i < texts.size(); i++) {
            var block = i == 0 ? first(before, at, texts.getFirst()) : further(before, at, texts.get(i));
            if (i == 0 && typed.containsKey("join-" + at) && !blocks.isEmpty())
                block = joined(blocks.removeLast(), block);
            blocks.add(block);
        }
    }

    /** A number may stand by itself: only where there were words, or the number goes too, an empty text takes it out. */
    private List<String> texts(Block before, int at) {
        var texts = Arrays.stream(
                        typed.getOrDefault("text-" + at, "").replace("\r", "").split("\\n[ \\t]*\\n"))
                .map(PutRight::oneLine)
                .filter(text -> !text.isEmpty())
                .toList();
        var stays = before.text().isBlank()
                && (before.number() == null || !number(at).isEmpty());
        return texts.isEmpty() && stays ? List.of("") : texts;
    }

    /** What was not touched stays as sure as it was. */
    private Block first(Block before, int at, String text) {
        var kind = kind(before, at);
        var level = level(before, at);
        var number = number(at);
        var isSame = kind == before.kind()
                && level == before.level()
                && number.equals(Optional.ofNullable(before.number()).orElse(""))
                && text.equals(oneLine(before.text()));
        if (isSame) return before;
        return new Block(kind, level, number.isEmpty() ? null : number, text, null, 1);
    }

    private Block further(Block before, int at, String text) {
        return new Block(kind(before, at), level(before, at), null, text, null, 1);
    }

    private static Block joined(Block one, Block other) {
        var number = Optional.ofNullable(other.number()).map(word -> word + " ").orElse("");
        var more = (number + other.text()).strip();
        var text = one.text() + (isSeamless(one.text(), more) ? "" : " ") + more;
        return new Block(one.kind(), one.level(), one.number(), text, null, 1);
    }

    private static boolean isSeamless(String one, String other) {
        return one.isEmpty() || other.isEmpty() || Marks.isCjkSeam(one, other);
    }

    private String number(int at) {
        return typed.getOrDefault("number-" + at, "").strip();
    }

    private Block.Kind kind(Block before, int at) {
        var name = typed.getOrDefault("kind-" + at, "");
        return Arrays.stream(Block.Kind.values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElse(before.kind());
    }

    private int level(Block before, int at) {
        var level = typed.getOrDefault("level-" + at, "");
        return level.matches("\\d") ? Integer.parseInt(level) : before.level();
    }

    /** Tabs divide the cells of a table and stay. */
    private static String oneLine(String text) {
        return text.replaceAll("[ \\u00a0]*\\n[ \\u00a0]*", " ").strip();
    }
}
