package org.entente.consultations.convergence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

/** Tables as somebody would type them. */
final class Given {

    private Given() {}

    static VotesFile file(String... lines) {
        return VotesFile.read(stream(lines));
    }

    static ByteArrayInputStream stream(String... lines) {
        return new ByteArrayInputStream(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** By the file's own groups. */
    static Analysis analysis(Formula formula, String... lines) {
        return analysis(Parameters.of(formula), lines);
    }

    static Analysis analysis(Parameters parameters, String... lines) {
        var file = file(lines);
        return Analysis.of(file.votes(), Grouping.of(file.groups(), file.votes()), parameters);
    }
}
