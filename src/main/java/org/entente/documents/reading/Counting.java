package org.entente.documents.reading;

import java.util.Locale;

/** Numbers as programs that write pages and documents print them. */
final class Counting {

    private static final String HAN = "〇一二三四五六七八九";
    private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщэюя";
    private static final String ALPHABET_AR = "أبتثجحخدذرزسشصضطظعغفقكلمنهوي";
    private static final String ABJAD = "أبجدهوزحطيكلمنسعفصقرشتثخذضظغ";
    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] SIGNS = {"m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"};

    private Counting() {}

    /** By the names of Word's formats, and by the types of lists in HTML. */
    static String of(String format, int value) {
        return switch (format) {
            case "lowerLetter", "a" -> letters("abcdefghijklmnopqrstuvwxyz", value);
            case "upperLetter", "A" ->
                letters("abcdefghijklmnopqrstuvwxyz", value).toUpperCase(Locale.ROOT);
            case "lowerRoman", "i" -> roman(value);
            case "upperRoman", "I" -> roman(value).toUpperCase(Locale.ROOT);
            case "russianLower" -> letters(RUSSIAN, value);
            case "russianUpper" -> letters(RUSSIAN, value).toUpperCase(Locale.ROOT);
            case "arabicAlpha" -> letters(ALPHABET_AR, value);
            case "arabicAbjad" -> letters(ABJAD, value);
            case "hindiNumbers" -> digits(value, '٠');
            case "decimalZero" -> value < 10 ? "0" + value : Integer.toString(value);
            case "chineseCounting",
                    "chineseCountingThousand",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "japaneseCounting",
                    "ideographDigital" -> han(value);
            default -> Integer.toString(value);
        };
    }

    /** After z comes aa, and then bb. */
    private static String letters(String row, int value) {
        if (value < 1) return Integer.toString(value);
        return row.substring((value - 1) % row.length(), (value - 1) % row.length() + 1)
                .repeat(Math.min((value - 1) / row.length() + 1, 20));
    }

    private static String roman(int value) {
        if (value < 1 || value > 5000) return Integer.toString(value);
        var roman = new StringBuilder();
        var rest = value;
        for (var i = 0; i < VALUES.length; i++) {
            for (; rest >= VALUES[i]; rest -= VALUES[i]) roman.append(SIGNS[i]);
        }
        return roman.toString();
    }

    private static String digits(int value, char zero) {
        var digits = new StringBuilder();
        for (var digit : Integer.toString(value).toCharArray())
            digits.append(digit == '-' ? '-' : (char) (zero + digit - '0'));
        return digits.toString();
    }

    private static String han(int value) {
        if (value < 1 || value > 99) return Integer.toString(value);
        var tens = value / 10;
        return (tens > 1 ? HAN.substring(tens, tens + 1) : "")
                + (tens > 0 ? "十" : "")
                + (value % 10 > 0 ? HAN.substring(value % 10, value % 10 + 1) : "");
    }
}
