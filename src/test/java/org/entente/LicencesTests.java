package org.entente;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.session.Session;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever the program brings along may be passed on: read from the bill of materials that the build has just written. */
class LicencesTests {

    private static final Path BILL = Path.of("target/classes/META-INF/sbom/application.cdx.json");
    private static final Path FRONTEND = Path.of("frontend/package-lock.json");

    /** Where a component offers several, one of these is enough. Another one is a decision before it is a dependency. */
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "Bouncy Castle Licence",
            "EPL-2.0",
            // BSD-2-Clause by an older name.
            "FreeBSD License",
            // As jars of their own, which whoever runs the program may replace.
            "LGPL-2.1-or-later",
            "MIT",
            "Mozilla Public License Version 1.1",
            "Unicode-3.0");

    /** From npm, where each part of a text joined by AND has to be allowed. */
    private static final Set<String> ALLOWED_FROM_NPM = Set.of("BSD-0-Clause", "MIT", "OFL-1.1");

    @Test
    void everyComponentOfTheProgramMayBePassedOn() throws IOException {
        var components = JsonMapper.shared().readTree(BILL.toFile()).path("components");
        assertThat(components.size()).isGreaterThan(100);
        assertThat(refused(components)).isEmpty();
    }

    @Test
    void whatNamesNoLicenceIsRefusedLikeWhatNamesAnother() {
        var components = JsonMapper.shared().readTree("""
                [{"purl": "none"}, {"purl": "empty", "licenses": []}, {"purl": "other", "licenses": [{"license": {"id": "AGPL-3.0-only"}}]},
                 {"purl": "expression", "licenses": [{"expression": "MIT AND AGPL-3.0-only"}]},
                 {"purl": "one of two", "licenses": [{"license": {"id": "GPL-2.0-only"}}, {"license": {"id": "MIT"}}]}]""");
        assertThat(refused(components)).containsOnlyKeys("none", "empty", "other", "expression");
    }

    private static Map<String, List<String>> refused(JsonNode components) {
        var refused = new TreeMap<String, List<String>>();
        for (var component : components) {
            var licences = licences(component);
            if (licences.stream().noneMatch(ALLOWED::contains) && !isSpringSession(component)) {
                refused.put(component.path("purl").asString(), licences);
            }
        }
        return refused;
    }

    /** Its pom names another licence by mistake (spring-session issue 3910); the jar holds the true one. */
    @Test
    void springSessionIsUnderTheApacheLicenceWhateverItsPomSays() throws IOException {
        var jar = Objects.requireNonNull(Session.class.getResource("Session.class"))
                .toString()
                .replaceFirst("!.*", "!/META-INF/LICENSE.txt");
        try (var in = URI.create(jar).toURL().openStream()) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("Apache License", "Version 2.0, January 2004");
        }
    }

    @Test
    void soMayWhatComesFromNpm() throws IOException {
        var packages = JsonMapper.shared().readTree(Files.readString(FRONTEND)).path("packages");
        packages.properties().stream()
                .filter(each -> !each.getKey().isEmpty())
                .forEach(each -> assertThat(
                                each.getValue().path("license").asString().split(" AND "))
                        .as(each.getKey())
                        .isSubsetOf(ALLOWED_FROM_NPM));
    }

    private static boolean isSpringSession(JsonNode component) {
        return component.path("group").asString().equals("org.springframework.session")
                && licences(component).equals(List.of("Broadcom Foundation License"));
    }

    private static List<String> licences(JsonNode component) {
        var names = new ArrayList<String>();
        for (var each : component.path("licenses")) {
            var licence = each.path("license");
            names.add(licence.path("id").asString(licence.path("name").asString("")));
        }
        return names;
    }
}
