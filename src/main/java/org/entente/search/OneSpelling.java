package org.entente.search;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** “Organise” and “organize”, “behaviour” and “behavior”: the record writes the one, half of its readers the other. */
final class OneSpelling extends TokenFilter {

    private record Rule(Pattern either, String one) {}

    private static final List<Rule> RULES = List.of(
            // From the fifth letter on: not in “rise”, “wise” or “visa”; and not before -m or -t.
            rule("(?<=.{4})is(?=(e|ed|er|ers|es|ing|ation|ations)$)", "iz"),
            rule("lyz(?=e|ing)", "lys"),
            rule("^((dis|mis|un)?(arm|behavi|col|endeav|fav|harb|hon|lab|neighb|rum|vig))our", "$1or"),
            rule("(cent|fib|lit|met|theat)re(?=s?$)", "$1er"),
            rule("(def|lic|off|pret)ence(?=[ds]?$)", "$1ense"),
            rule("(?<=program)me(?=s?$)", ""),
            rule("(?<=log)ue(?=s?$)", ""),
            rule("^fulfil(?=s?$|ment)", "fulfill"));

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    OneSpelling(TokenStream words) {
        super(words);
    }

    private static Rule rule(String either, String one) {
        return new Rule(Pattern.compile(either), one);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) return false;
        var word = term.toString();
        for (var rule : RULES) word = rule.either().matcher(word).replaceFirst(rule.one());
        term.setEmpty().append(word);
        return true;
    }
}
