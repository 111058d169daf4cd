package org.entente.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * A secret from the environment, or from the file that the same name with {@code _FILE} at its end tells: what keeps
 * secrets for containers and services lays them out as files.
 */
final class Secrets {

    private Secrets() {}

    static Optional<String> of(String name) {
        return of(name, System.getenv());
    }

    static Optional<String> of(String name, Map<String, String> environment) {
        var file = environment.getOrDefault(name + "_FILE", "");
        var value = environment.getOrDefault(name, "");
        if (!file.isBlank() && !value.isBlank()) throw new Unable("ground.unable.secret_twice", name, name + "_FILE");
        if (file.isBlank()) return Optional.of(value).filter(said -> !said.isBlank());
        try {
            return Optional.of(Files.readString(Path.of(file)).strip()).filter(said -> !said.isBlank());
        } catch (IOException e) {
            throw new Unable("ground.unable.no_file", file);
        }
    }
}
