package org.entente.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.BytesRef;
import org.entente.languages.Language;

/**
 * Completes and corrects words by those of texts that everybody may read. That a word stands in such a text now is looked up
 * for each, since the list of words still has those of a text that was withdrawn a moment ago.
 */
final class Spelling {

    private static final int LOOKED_AT = 300;

    private final IndexSearcher searcher;
    private final Language language;

    Spelling(IndexSearcher searcher, Language language) {
        this.searcher = searcher;
        this.language = language;
    }

    /** The same question with words that are there; empty where nothing better comes to mind. */
    String corrected(Typed typed) throws IOException {
        var words = new ArrayList<String>();
        var changed = false;
        for (var part : typed.parts()) {
            var better =
                    part.sort() == Part.Sort.WORD && !part.excluded() ? better(part.text()) : Optional.<String>empty();
            changed |= better.isPresent();
            words.add(better.orElse(written(part)));
        }
        return changed ? String.join(" ", words) : "";
    }

    private static String written(Part part) {
        var name = part.sort().isNamed() ? part.sort().name().toLowerCase(Locale.ROOT) + ":" : "";
        var quote = part.sort() == Part.Sort.PHRASE || part.text().contains(" ") ? "\"" : "";
        return (part.excluded() ? "-" : "") + name + quote + part.text() + quote;
    }

    private Optional<String> better(String word) throws IOException {
        var plain = Spelt.plain(word.toLowerCase(Locale.ROOT));
        if (plain.length() < 4) return Optional.empty();
        for (var each : languages(word)) if (isThere(each, plain)) return Optional.empty();
        var checker = new DirectSpellChecker();
        checker.setMinQueryLength(4);
        for (var each : languages(word)) {
            var term = new Term(Fields.spelt(each), plain);
            for (var found : checker.suggestSimilar(term, 5, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS)) {
                if (isThere(each, found.string)) return Optional.of(truly(each, found.string));
            }
        }
        return Optional.empty();
    }

    /** Words that begin so, the most frequent first; those of the reader's own language before the others. */
    List<String> completions(String beginning, int most) throws IOException {
        var plain = Spelt.plain(beginning.toLowerCase(Locale.ROOT));
        var found = new LinkedHashSet<String>();
        if (plain.length() < 2 && !Scripts.isChinese(plain)) return List.of();
        for (var each : languages(beginning)) {
            if (found.size() < most) found.addAll(completions(each, plain, most - found.size()));
        }
        return List.copyOf(found);
    }

    private record Word(String word, int texts) {}

    private List<String> completions(Language in, String plain, int most) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.spelt(in));
        if (terms == null) return List.of();
        var words = new ArrayList<Word>();
        var each = terms.iterator();
        var found = each.seekCeil(new BytesRef(plain)) == TermsEnum.SeekStatus.END ? null : each.term();
        for (; found != null && words.size() < LOOKED_AT; found = each.next()) {
            var word = found.utf8ToString();
            if (!word.startsWith(plain)) break;
            if (word.indexOf(Spelt.TRULY) < 0) words.add(new Word(word, each.docFreq()));
        }
        words.sort((one, other) -> Integer.compare(other.texts(), one.texts()));
        var there = new ArrayList<String>();
        for (var word : words) {
            if (there.size() == most) break;
            if (isThere(in, word.word())) there.add(truly(in, word.word()));
        }
        return there;
    }

    /** The reader's language first. */
    private Set<Language> languages(String word) {
        var possible = Scripts.languages(word);
        var ordered = new LinkedHashSet<Language>();
        if (possible.contains(language)) ordered.add(language);
        ordered.addAll(possible);
        return ordered;
    }

    private boolean isThere(Language in, String plain) throws IOException {
        var seen = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.spelt(in), plain)), Occur.FILTER)
                .add(Admitted.everybody(), Occur.FILTER)
                .build();
        return searcher.search(seen, 1).scoreDocs.length > 0;
    }

    /** With its accents, where it has some. */
    private String truly(Language in, String plain) throws IOException {
        var terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.spelt(in));
        if (terms == null) return plain;
        var each = terms.iterator();
        var behind = plain + Spelt.TRULY;
        if (each.seekCeil(new BytesRef(behind)) == TermsEnum.SeekStatus.END) return plain;
        var found = each.term().utf8ToString();
        return found.startsWith(behind) && isThere(in, found) ? found.substring(behind.length()) : plain;
    }
}
