package org.entente.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.sql.DataSource;

/**
 * The indexes of one house in an OpenSearch cluster, which all of its programs use together. An alias names the one in use;
 * one program at a time follows the database, and one builds.
 */
final class ClusterIndexes implements Indexes, AutoCloseable {

    private final Cluster cluster;
    private final String inUse;
    private final Pattern ours;
    private final DataSource database;
    private final Turn writing;

    /** @param inUse the alias, and what the names of its indexes begin with */
    ClusterIndexes(Cluster cluster, String inUse, DataSource database) {
        this.cluster = cluster;
        this.inUse = inUse;
        this.ours = Pattern.compile(Pattern.quote(inUse) + "-(?:[0-9]+-)?[0-9a-f]{32}");
        this.database = database;
        this.writing = new Turn(database, "search: writing " + inUse);
    }

    @Override
    public Optional<String> current() {
        return aliased().filter(name -> name.startsWith(inUse + "-" + FORM));
    }

    /** Of whatever form. */
    private Optional<String> aliased() {
        try {
            return cluster.get("/_alias/" + inUse).propertyNames().stream().findFirst();
        } catch (Cluster.Refused refused) {
            if (refused.isMissing()) return Optional.empty();
            throw refused;
        }
    }

    @Override
    public Index open(String name) {
        return new ClusterIndex(cluster, name, inUse, writing.number());
    }

    @Override
    public Index unopened() {
        return open(inUse);
    }

    @Override
    public Check check(String name) {
        return new ClusterCheck(cluster, name);
    }

    @Override
    public long turn() {
        return writing.take();
    }

    @Override
    public Optional<Building> build() {
        var turn = building();
        if (turn.take() == 0) return Optional.empty();
        try {
            // What was left by a build that was cut off.
            takeAway(aliased().orElse(""));
            return Optional.of(new InCluster(
                    inUse + "-" + FORM + UUID.randomUUID().toString().replace("-", ""), turn));
        } catch (RuntimeException failed) {
            turn.close();
            throw failed;
        }
    }

    private Turn building() {
        return new Turn(database, "search: building " + inUse);
    }

    /** Not while one is being built, which nobody uses yet either. */
    @Override
    public void sweep(String used) {
        try (var turn = building()) {
            if (turn.take() != 0) takeAway(used);
        }
    }

    private void takeAway(String besides) {
        for (var name :
                cluster.get("/" + inUse + "-*/_alias?expand_wildcards=all").propertyNames()) {
            if (ours.matcher(name).matches() && !name.equals(besides)) cluster.write("DELETE", "/" + name, Map.of());
        }
    }

    @Override
    public void close() {
        writing.close();
    }

    private final class InCluster implements Building {

        private final String name;
        private final Turn turn;

        InCluster(String name, Turn turn) {
            this.name = name;
            this.turn = turn;
        }

        @Override
        public Index open() {
            cluster.write("PUT", "/" + name, ClusterFields.index());
            // Older than whatever is written once it is in use.
            return new ClusterIndex(cluster, name, inUse, 0);
        }

        @Override
        public void use() {
            cluster.write("POST", "/" + name + "/_refresh", Map.of());
            var actions = new ArrayList<Map<String, ?>>();
            aliased().ifPresent(old -> actions.add(alias("remove", old)));
            actions.add(alias("add", name));
            cluster.write("POST", "/_aliases", Map.of("actions", List.copyOf(actions)));
        }

        private Map<String, ?> alias(String action, String index) {
            return Map.of(action, Map.of("index", index, "alias", inUse));
        }

        @Override
        public void close() {
            turn.close();
        }
    }
}
