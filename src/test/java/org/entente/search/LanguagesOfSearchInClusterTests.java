package org.entente.search;

/** Each language's own ways are the same in a cluster. */
class LanguagesOfSearchInClusterTests extends LanguagesOfSearchTests {

    @Override
    Library library(Synonyms synonyms) {
        return Library.inCluster(synonyms);
    }
}
