package org.entente;

import java.nio.file.Path;

/** Where a process of tests keeps what it makes: two run at once, and neither touches what is the other's. */
public final class TestFolder {

    /** Counted from 1, so that those at once can share out what a machine has but once, such as ports. */
    public static final int PROCESS = Integer.getInteger("tests.process", 1);

    private static final Path FOLDER = Path.of("target", "tests-" + PROCESS);

    private TestFolder() {}

    public static Path resolve(String name) {
        var _ = FOLDER.toFile().mkdirs();
        return FOLDER.resolve(name);
    }
}
