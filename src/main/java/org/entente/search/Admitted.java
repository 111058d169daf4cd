package org.entente.search;

import java.util.Collection;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.entente.web.Audience;
import org.entente.web.Reader;

/** The rule of {@link Audience#admits} as a part of every question: what it lets through is counted, ranked and shown. */
final class Admitted {

    private Admitted() {}

    static Query to(Reader reader) {
        var kinds = reader.audiences();
        if (reader.isGuest()) return new TermQuery(new Term(Fields.AUDIENCE, Audience.Kind.PUBLIC.name()));
        var any = new BooleanQuery.Builder();
        any.add(oneOf(Fields.AUDIENCE, kinds), Occur.SHOULD);
        reader.delegate()
                .map(own -> own.party())
                .ifPresent(party -> any.add(new TermQuery(new Term(Fields.OWNER, party.toString())), Occur.SHOULD));
        // Ids are kept of nothing but what is open to those who are named.
        if (!reader.ids().isEmpty()) any.add(oneOf(Fields.NAMED, reader.ids()), Occur.SHOULD);
        return any.build();
    }

    private static Query oneOf(String field, Collection<?> values) {
        return new TermInSetQuery(
                field,
                values.stream().map(value -> new BytesRef(value.toString())).toList());
    }

    /** Only what everybody may read, whoever asks. */
    static Query everybody() {
        return to(Reader.guest());
    }
}
