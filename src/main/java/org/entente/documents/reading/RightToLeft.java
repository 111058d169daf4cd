package org.entente.documents.reading;

import java.util.List;

/** Puts letters that were taken from paper, from left to right, into the order in which a reader of Arabic reads them. */
final class RightToLeft {

    private RightToLeft() {}

    /** Each piece is a letter, or the letters that one sign stands for, in their own order. */
    static String logical(List<String> pieces) {
        var text = new StringBuilder();
        for (var at = pieces.size() - 1; at >= 0; at--) {
            var first = at;
            while (first >= 0 && goesLeftToRight(pieces, first)) first--;
            if (first == at) {
                text.append(pieces.get(at));
            } else {
                var run = pieces.subList(first + 1, at + 1);
                text.append(String.join("", run));
                at = first + 1;
            }
        }
        return text.toString();
    }

    /** Numbers and foreign words, and what stands between two of their signs, such as the slashes of a symbol. */
    private static boolean goesLeftToRight(List<String> pieces, int at) {
        if (isStrong(pieces.get(at))) return true;
        if (isRightToLeft(pieces.get(at)) || pieces.get(at).isBlank()) return false;
        return at > 0 && isStrong(pieces.get(at - 1)) && at + 1 < pieces.size() && isStrong(pieces.get(at + 1));
    }

    private static boolean isStrong(String piece) {
        if (piece.isEmpty()) return false;
        var first = piece.codePointAt(0);
        return Character.isDigit(first) || Character.isLetter(first) && !isRightToLeft(first);
    }

    private static boolean isRightToLeft(String piece) {
        return !piece.isEmpty() && isRightToLeft(piece.codePointAt(0));
    }

    static boolean isRightToLeft(int letter) {
        var direction = Character.getDirectionality(letter);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }
}
