package org.entente.search;

import java.util.Map;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** The audience is inside the question in a cluster, too. */
class AdmittedInClusterTests extends AdmittedTests {

    private static final String NAME = "admitted";

    private static Cluster cluster;

    @BeforeContainer
    static void make() {
        cluster = OpenSearch.running().cluster();
        cluster.write("PUT", "/" + NAME, ClusterFields.index());
        // Hundreds of libraries, of which nobody needs a copy.
        cluster.write(
                "PUT", "/" + NAME + "/_settings", Map.of("auto_expand_replicas", "false", "number_of_replicas", 0));
    }

    @AfterContainer
    static void remove() {
        cluster.write("DELETE", "/" + NAME, Map.of());
    }

    @Override
    Library library(Synonyms synonyms) {
        return Library.inEmptied(cluster, NAME);
    }
}
