package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class LoadsFirstDataTests {

    private final List<String> loaded = new ArrayList<>();
    private JdbcClient jdbc;

    @BeforeEach
    void anEmptyHouse() throws Exception {
        var database =
                TestPostgres.fresh("first_" + UUID.randomUUID().toString().replace("-", ""));
        Restore.migrate(database, Map.of("ground", 1));
        jdbc = JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    @Test
    void aCommandThatDecidesNothingLeavesTheDemonstrationForTheFirstServe() {
        start(null);
        assertThat(loaded).containsExactly("facts");
        start(true);
        assertThat(loaded).containsExactly("facts", "demonstration");
    }

    @Test
    void whoDoesNotWantTheDemonstrationIsNotGivenItLater() {
        start(false);
        start(null);
        start(true);
        assertThat(loaded).containsExactly("facts");
    }

    @Test
    void aDemonstrationThatWasTakenOutDoesNotComeBack() {
        start(true);
        loaded.remove("demonstration");
        start(true);
        assertThat(loaded).containsExactly("facts");
    }

    private void start(@Nullable Boolean demonstration) {
        var parts = new StaticListableBeanFactory(
                Map.of("a", new Part("demonstration", 2, true, loaded), "b", new Part("facts", 1, false, loaded)));
        new LoadsFirstData(parts.getBeanProvider(FirstData.class), new DemonstrationOffer(jdbc), demonstration)
                .run(new DefaultApplicationArguments());
    }

    private record Part(String name, int order, boolean isDemonstration, List<String> loaded) implements FirstData {

        @Override
        public String key() {
            return "ground.first_start";
        }

        @Override
        public boolean isLoaded() {
            return loaded.contains(name);
        }

        @Override
        public void load() {
            loaded.add(name);
        }
    }
}
