package org.entente.documents;

import java.util.regex.Pattern;

/** What stands at the edges of a paragraph: its number or letter, a heading's look, the end of a sentence. */
public final class Marks {

    private static final String ARABIC_ORDINAL = "(?:أولا|ثانيا|ثالثا|رابعا|خامسا|سادسا|سابعا|ثامنا|تاسعا|عاشرا)";
    private static final Pattern ITEM = Pattern.compile(
            "[\\s\u200F\u3000]*(?:"
                    + "(?<number>\\(?\\p{Nd}{1,3}(?:\\.\\p{Nd}{1,2}){0,3}(?:[.)）、]|[.)]?\\s?[-–](?=\\s))(?=[\\s\u200F\u3000\\p{Lo}\\p{Lu}])"
                    + "|\\(?[a-zа-яء-ي]\\)(?=\\s)"
                    + "|\\([ivxlc]{1,5}\\)(?=\\s)"
                    + "|[（(]?[一二三四五六七八九十百]{1,4}[、）)]"
                    + "|第[一二三四五六七八九十百零]{1,5}[条章节](?=[\\s\u3000]|$)"
                    + "|" + ARABIC_ORDINAL + "ً?\\s?[-–:،]"
                    + "|[•▪◦●–—*-](?=\\s)))[\\s\u3000]*.*",
            Pattern.DOTALL);
    private static final Pattern HEADING_WORD = Pattern.compile(
            "(?:#{1,6}\\s.*|(?:[IVXL]{1,6}|[A-Z])\\.\\s.*|(?:Chapter|CHAPTER|Chapitre|Capítulo|Глава|Статья|Article|Artículo|ARTICLE|المادة|الفصل|Resolution|RESOLUTION)\\s.{0,80}|第[一二三四五六七八九十百零]{1,5}[条章节])",
            Pattern.DOTALL);
    private static final Pattern FOOTNOTE =
            Pattern.compile("(?:\\*{1,3}\\s*\\S|[¹²³⁴-⁹]|\\[\\d{1,3}\\]\\s).*", Pattern.DOTALL);
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
    private static final String ENDS = ".!?…:;。！？：；؟؛।";
    private static final String CLOSERS = "”’\"')]»）」』*";

    private Marks() {}

    /** A number as it leads to a note: its digits raised. */
    public static String raised(String number) {
        var raised = new StringBuilder();
        for (var letter : number.toCharArray())
            raised.append(letter >= '0' && letter <= '9' ? RAISED.charAt(letter - '0') : letter);
        return raised.toString();
    }

    /** The same number as it stands before the note. */
    public static String lowered(String number) {
        var lowered = new StringBuilder();
        for (var letter : number.toCharArray()) {
            var digit = RAISED.indexOf(letter);
            lowered.append(digit < 0 ? letter : (char) ('0' + digit));
        }
        return lowered.toString();
    }

    static Passage read(String text) {
        var strip = stripped(text);
        var item = ITEM.matcher(strip);
        if (FOOTNOTE.matcher(strip).matches()) return new Passage(Passage.Kind.FOOTNOTE, null, strip);
        if (isHeading(strip)) return new Passage(Passage.Kind.HEADING, null, strip);
        return new Passage(Passage.Kind.TEXT, item.matches() ? item.group("number") : null, strip);
    }

    public static boolean opensItem(String line) {
        return ITEM.matcher(line).matches() || FOOTNOTE.matcher(line.strip()).matches();
    }

    /** Blank to the eye: direction marks and ideographic spaces are no text. */
    static boolean isBlank(String line) {
        return line.codePoints().allMatch(Marks::isInvisible);
    }

    public static boolean opensLowerCase(String text) {
        var strip = stripped(text);
        return !strip.isEmpty() && Character.isLowerCase(strip.codePointAt(0)) && !opensItem(text);
    }

    public static boolean endsSentence(String text) {
        var end = text.length();
        while (end > 0 && (CLOSERS.indexOf(text.charAt(end - 1)) >= 0 || isInvisible(text.charAt(end - 1)))) end--;
        return end > 0 && ENDS.indexOf(text.charAt(end - 1)) >= 0;
    }

    public static boolean isCjk(CharSequence text) {
        var han = text.codePoints().limit(200).filter(Marks::isHan).count();
        return han * 3 > Math.min(text.length(), 200);
    }

    /** Chinese is joined without a space. */
    public static boolean isCjkSeam(CharSequence before, String after) {
        return !after.isEmpty()
                && !before.isEmpty()
                && isWide(Character.codePointBefore(before, before.length()))
                && isWide(after.codePointAt(0));
    }

    public static boolean isHeading(String text) {
        if (text.length() > 110 || text.indexOf('\n') >= 0) return false;
        if (HEADING_WORD.matcher(text).matches() && !endsSentence(text)) return true;
        var last = text.codePointBefore(text.length());
        var words = text.split("\\s+").length;
        if (!Character.isLetterOrDigit(last) && last != ')' && last != '”') return false;
        if (ITEM.matcher(text).matches()) return false;
        return isCjk(text) ? text.length() <= 24 : words <= 10 && text.length() <= 80 && !opensLowerCase(text);
    }

    private static String stripped(String text) {
        var start = 0;
        var end = text.length();
        while (start < end && isSpace(text.charAt(start))) start++;
        while (end > start && isSpace(text.charAt(end - 1))) end--;
        return text.substring(start, end);
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00A0' || c == '\u3000';
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || c == 0xA0 || c == 0x3000 || c == 0xFEFF || (c >= 0x200B && c <= 0x200F);
    }

    private static boolean isHan(int c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    private static boolean isWide(int c) {
        return isHan(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF65);
    }
}
