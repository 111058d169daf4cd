package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.entente.languages.Language;
import org.jspecify.annotations.Nullable;

/**
 * What was asked, as the index understands it, for nobody in particular: who may see the answers is added by the finder.
 *
 * @param chosen the values of facets to which it is narrowed down
 * @param marked the wordings to be marked in the answers
 * @param widened the meanings by which the question was widened
 * @param asksForNothing whether nothing in it can be searched for, such as a minus alone or “the”
 * @param isCut whether only the beginning of what was typed is searched for
 */
record Question(
        Query query,
        List<Query> chosen,
        List<Wording> marked,
        List<Synonyms.Meaning> widened,
        boolean asksForNothing,
        boolean isCut) {

    private static final float OWN_LANGUAGE = 1.2f;

    /** As much as an index takes at once: without words of the same meaning where it is more, and then only its beginning. */
    static Question of(Asked asked, Typed typed, Synonyms synonyms, Map<String, FacetNames> names) {
        var question = whole(asked, typed, synonyms, names);
        if (Clauses.areTooMany(question.query())) question = whole(asked, typed, Synonyms.NONE, names);
        for (var less = typed; Clauses.areTooMany(question.query()); ) {
            less = less.shorter();
            question = whole(asked, less, Synonyms.NONE, names);
        }
        return question;
    }

    private static Question whole(Asked asked, Typed typed, Synonyms synonyms, Map<String, FacetNames> names) {
        var texts = typed.parts().stream()
                .filter(part -> part.sort().isOfText() && !part.excluded())
                .toList();
        var meant = Meant.of(texts, synonyms, asked.wide());
        var all = new BooleanQuery.Builder();
        var words = words(meant, asked.language());
        if (!texts.isEmpty()) all.add(words == null ? new MatchNoDocsQuery() : words, Occur.MUST);
        var narrowed = narrow(all, typed, names);
        if (texts.isEmpty()) all.add(new MatchAllDocsQuery(), Occur.MUST);
        var chosen = chosen(asked);
        var nothing = texts.isEmpty() ? !narrowed && chosen.isEmpty() : words == null;
        return new Question(all.build(), chosen, marked(meant), meant.widened(), nothing, typed.isCut());
    }

    /** What may be read of what is chosen: a part of the rule and not of the question, for many narrow down alike. */
    Query within(Query readable) {
        if (chosen.isEmpty()) return readable;
        var all = new BooleanQuery.Builder().add(readable, Occur.FILTER);
        chosen.forEach(each -> all.add(each, Occur.FILTER));
        return all.build();
    }

    private static List<Query> chosen(Asked asked) {
        var chosen = new ArrayList<Query>();
        asked.chosen().forEach((facet, value) -> chosen.add(new TermQuery(new Term(facet.field(), value))));
        return chosen;
    }

    /** In any language in which all of it is there. */
    private static @Nullable Query words(Meant meant, Language own) {
        var any = new ArrayList<Query>();
        meant.inLanguages()
                .forEach((language, choices) ->
                        any.add(language == own ? new BoostQuery(all(choices), OWN_LANGUAGE) : all(choices)));
        if (!meant.inNone().isEmpty()) any.add(all(meant.inNone()));
        return any.isEmpty() ? null : Choice.joined(any, Occur.SHOULD);
    }

    /** Words may stand in the title, but not all of them: else each paragraph of a document would answer. */
    private static Query all(List<Choice> choices) {
        if (choices.size() == 1) return choices.getFirst().inText();
        var all = new BooleanQuery.Builder();
        choices.forEach(choice -> all.add(choice.inTextOrTitle(), Occur.MUST));
        all.add(Choice.joined(choices.stream().map(Choice::inText).toList(), Occur.SHOULD), Occur.FILTER);
        return all.build();
    }

    private static List<Wording> marked(Meant meant) {
        var marked = new ArrayList<Wording>();
        meant.inLanguages().values().forEach(choices -> choices.forEach(choice -> marked.addAll(choice.wordings())));
        meant.inNone().forEach(choice -> marked.addAll(choice.wordings()));
        return marked;
    }

    /** By fields and by what is excluded; answers whether anything says what to look for. */
    private static boolean narrow(BooleanQuery.Builder all, Typed typed, Map<String, FacetNames> names) {
        var says = false;
        for (var part : typed.parts()) {
            if (part.sort().isOfText() && !part.excluded()) continue;
            all.add(of(part, names), part.excluded() ? Occur.MUST_NOT : Occur.FILTER);
            says |= !part.excluded();
        }
        return says;
    }

    private static Query of(Part part, Map<String, FacetNames> names) {
        var facet = part.sort().facet();
        if (facet.isPresent()) {
            return new TermQuery(new Term(facet.get().field(), value(facet.get(), part.text(), names)));
        }
        if (part.sort() == Part.Sort.SYMBOL) return Choice.symbol(Symbols.usual(part.text()));
        var meant = Meant.of(List.of(part), Synonyms.NONE, false);
        var any = new ArrayList<Query>();
        meant.inLanguages().values().forEach(choices -> any.addAll(in(part, choices)));
        any.addAll(in(part, meant.inNone()));
        return any.isEmpty() ? new MatchNoDocsQuery() : Choice.joined(any, Occur.SHOULD);
    }

    private static String value(Facet facet, String typed, Map<String, FacetNames> names) {
        var known = names.get(facet.field());
        return known == null
                ? FacetValues.meant(facet, typed)
                : known.meant(typed).orElse(typed);
    }

    private static List<Query> in(Part part, List<Choice> choices) {
        return choices.stream()
                .map(choice -> part.sort() == Part.Sort.TITLE ? choice.inTitle() : choice.inText())
                .toList();
    }
}
