package org.entente.search;

/** Nothing that can be typed is an error for a cluster, either. */
class TypedInClusterTests extends TypedTests {

    @Override
    Library library(Synonyms synonyms) {
        return Library.inCluster(synonyms);
    }
}
