package org.entente;

import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.entente.ground.TestPostgres;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives every application context of the tests a database of its own on the one real PostgreSQL of the test run. */
public class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        // Every test comes from one address; those of the limits set their own. The index is brought up to date when
        // asked.
        context.getEnvironment()
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "test limits",
                        Map.of(
                                "entente.limits.sign-in",
                                100_000,
                                "entente.index",
                                TestFolder.resolve("index-" + UUID.randomUUID()).toString(),
                                "entente.search.follow",
                                false,
                                "entente.live.follow",
                                false,
                                "entente.notifications.every",
                                "1d")));
        if (context.getEnvironment().containsProperty("spring.datasource.url")) return;
        try {
            var database =
                    TestPostgres.fresh("test_" + UUID.randomUUID().toString().replace("-", ""));
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "test database",
                            Map.of(
                                    "spring.datasource.url",
                                    database.url(),
                                    "spring.datasource.username",
                                    database.user(),
                                    "spring.datasource.password",
                                    database.password(),
                                    "spring.datasource.hikari.maximum-pool-size",
                                    5,
                                    "spring.datasource.hikari.minimum-idle",
                                    0,
                                    "entente.files",
                                    TestFolder.resolve("files").toString(),
                                    "entente.key-file",
                                    TestFolder.resolve("key").toString())));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
