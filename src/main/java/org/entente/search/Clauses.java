package org.entente.search;

import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/**
 * How many words, phrases and beginnings are looked up for a question, counted as Lucene and OpenSearch count them, which both
 * refuse more than 1,024.
 */
final class Clauses extends QueryVisitor {

    /** As many as forty-eight words in Latin letters come to; the rest is for who asks and what was chosen. */
    static final int MOST = 1_008;

    private int count;

    private Clauses() {}

    static boolean areTooMany(Query query) {
        var clauses = new Clauses();
        query.visit(clauses);
        return clauses.count > MOST;
    }

    @Override
    public void consumeTerms(Query query, Term... terms) {
        count++;
    }

    @Override
    public void consumeTermsMatching(Query query, String field, Supplier<ByteRunAutomaton> matching) {
        count++;
    }

    @Override
    public void visitLeaf(Query query) {
        count++;
    }

    /** What is excluded counts, too. */
    @Override
    public QueryVisitor getSubVisitor(Occur occur, Query parent) {
        return this;
    }
}
