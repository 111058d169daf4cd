package org.entente.documents.reading;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The number, letter or sign at the beginning of a paragraph, in the scripts of the six languages.
 *
 * @param printed as it stands in the text
 * @param value its place in its row, 0 where it has none
 * @param rest the words after it
 */
record Numeral(String printed, Family family, int value, String rest) {

    /** Numerals of one family are brothers: they number paragraphs of one depth. */
    enum Family {
        /** 1. 2. 3. */
        ARABIC,
        /** (1) (2) (3) */
        IN_BRACKETS,
        /** 1.1. 1.2. */
        DECIMAL,
        /** (a) (b) (c) */
        LETTER,
        /** (i) (ii) (iii) */
        ROMAN,
        /** I. II. III. */
        LARGE_ROMAN,
        /** 一、二、三、 and أولا، ثانيا */
        WORD,
        /** （一）（二）（三） */
        WORD_IN_BRACKETS,
        BULLET
    }

    private record Form(Family family, Pattern pattern) {

        static Form of(Family family, String number) {
            return new Form(
                    family,
                    Pattern.compile("(" + number + ")(?=[\\s\\u00A0]|$)[\\s\\u00A0\\u200F]*(.*)", Pattern.DOTALL));
        }

        /** Chinese needs no space after a number. */
        static Form tight(Family family, String number) {
            return new Form(family, Pattern.compile("(" + number + ")[\\s\\u00A0\\u3000]*(.*)", Pattern.DOTALL));
        }
    }

    private static final String HAN = "一二三四五六七八九十百";
    private static final String ARABIC_LETTERS = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final List<String> ARABIC_ORDINALS =
            List.of("أولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "سادسا", "سابعا", "ثامنا", "تاسعا", "عاشرا");
    private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхцчшщэюя";

    private static final List<Form> FORMS = List.of(
            Form.of(Family.DECIMAL, "\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,2}){1,3}[.)]?(?=[\\s\\u00A0]+[\\p{Lu}\\p{Lo}])"),
            Form.of(Family.ARABIC, "\\p{Nd}{1,3}[.)،]|\\p{Nd}{1,3}\\s?[-–]"),
            Form.tight(Family.ARABIC, "\\p{Nd}{1,3}(?:[．、]|\\.(?=[\\u4E00-\\u9FFF]))"),
            Form.of(Family.IN_BRACKETS, "\\(\\p{Nd}{1,3}\\)"),
            Form.tight(Family.IN_BRACKETS, "（\\p{Nd}{1,3}）"),
            Form.of(Family.ROMAN, "\\(?[ivxl]{1,5}\\)"),
            Form.of(
                    Family.LETTER,
                    "\\(?(?:([a-zа-я])\\2?|[" + ARABIC_LETTERS + "]|هـ)\\)|[" + ARABIC_LETTERS + "]\\s?[-–]"),
            Form.of(Family.LARGE_ROMAN, "[IVXL]{1,5}\\."),
            Form.tight(Family.WORD_IN_BRACKETS, "[（(][" + HAN + "]{1,3}[）)]"),
            Form.tight(Family.WORD, "[" + HAN + "]{1,3}、|第[" + HAN + "零]{1,5}[条章节](?=[\\s\\u3000]+\\S)"),
            Form.of(Family.WORD, "(?:" + String.join("|", ARABIC_ORDINALS) + ")ً?\\s?[-–:،]"),
            Form.of(Family.BULLET, "[•▪◦●–—*-]"));

    static Optional<Numeral> of(String text) {
        for (var form : FORMS) {
            var match = form.pattern().matcher(text);
            if (!match.matches()) continue;
            var printed = match.group(1);
            return Optional.of(new Numeral(
                    printed, form.family(), value(form.family(), printed), match.group(match.groupCount())));
        }
        return Optional.empty();
    }

    /** A letter that is a Roman numeral too: after (h) comes (i), and after (i) either (j) or (ii). */
    Numeral asLetter() {
        return new Numeral(printed, Family.LETTER, value(Family.LETTER, printed), rest);
    }

    private static int value(Family family, String printed) {
        var bare = printed.replaceAll("[^\\p{L}\\p{Nd}]", "");
        return switch (family) {
            case ARABIC, IN_BRACKETS -> Integer.parseInt(bare);
            case LETTER -> letter(bare);
            case ROMAN, LARGE_ROMAN -> roman(bare.toLowerCase(Locale.ROOT));
            case WORD, WORD_IN_BRACKETS -> Math.max(han(bare), ARABIC_ORDINALS.indexOf(bare.replace("ً", "")) + 1);
            case DECIMAL, BULLET -> 0;
        };
    }

    private static int letter(String bare) {
        var first = bare.substring(0, 1);
        var row = LATIN.contains(first) ? LATIN : CYRILLIC.contains(first) ? CYRILLIC : ARABIC_LETTERS;
        var doubled = row.equals(ARABIC_LETTERS) ? 0 : row.length() * (bare.length() - 1);
        return row.indexOf(first) + 1 + doubled;
    }

    private static int roman(String bare) {
        var total = 0;
        for (var i = 0; i < bare.length(); i++) {
            var value = roman(bare.charAt(i));
            total += i + 1 < bare.length() && roman(bare.charAt(i + 1)) > value ? -value : value;
        }
        return total;
    }

    private static int roman(char letter) {
        return switch (letter) {
            case 'i' -> 1;
            case 'v' -> 5;
            case 'x' -> 10;
            default -> 50;
        };
    }

    private static int han(String bare) {
        var total = 0;
        var digit = 0;
        for (var letter : bare.toCharArray()) {
            var value = HAN.indexOf(letter) + 1;
            if (value <= 0) continue;
            if (value < 10) {
                digit = value;
            } else {
                total += Math.max(digit, 1) * (value == 10 ? 10 : 100);
                digit = 0;
            }
        }
        return total + digit;
    }
}
