package org.entente.search;

/** What a question narrows down, counts, marks and offers, is the same in a cluster. */
class FindingInClusterTests extends FindingTests {

    @Override
    Library library(Synonyms synonyms) {
        return Library.inCluster(synonyms);
    }
}
