package org.entente.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL refuses to run as root: as whom it runs then. Tests that run as somebody else have no choice to test. */
class OrdinaryUserTests {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void onlyAsRoot() throws IOException {
        assumeTrue(Unprivileged.isRoot(), "Only root may become another user");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = folder.resolve("data");
    }

    @Test
    void anOrdinaryUserStartsStopsAndStartsAgain() throws Exception {
        var home = Files.createDirectory(folder.resolve("home"));
        Files.setAttribute(home, "unix:uid", 65534);
        var nobody = Program.Started.HERE
                .by("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")
                .from(readableByAll());
        data = home.resolve("data");
        try (var program = Program.serving(nobody, data)) {
            new Browser(program.address()).welcomed(program.link());
            assertThat(postmastersUser()).isEqualTo(65534);
            assertThat(program.stop()).isEqualTo(143);
        }
        assertThat(Clusters.isShutDown(data)).isTrue();
        try (var program = Program.serving(nobody, data)) {
            assertThat(program.out()).doesNotContain("welcome/");
            program.kill9();
        }
        // Root finds what an ordinary user left running, and goes on as that user.
        goesOnAsNobody();
    }

    @Test
    void whereNamespacesAreForbiddenRootsDatabaseRunsAsNobody() throws Exception {
        var forbidden = Program.Started.HERE.with("PATH", forbiddingUnshare() + ":" + System.getenv("PATH"));
        try (var program = Program.serving(forbidden, data)) {
            new Browser(program.address()).welcomed(program.link());
            assertThat(postmastersUser()).isEqualTo(65534);
            program.kill9();
        }
        try (var program = Program.serving(forbidden, data)) {
            assertThat(program.out()).doesNotContain("welcome/");
            assertThat(program.stop()).isEqualTo(143);
        }
        assertThat(Clusters.isShutDown(data)).isTrue();
        // On a machine that allows them again it stays with the user to whom the files belong.
        goesOnAsNobody();
    }

    @Test
    void whereNobodyCannotReachTheDirectoryThisIsSaid() throws Exception {
        var closed = Files.createDirectory(
                folder.resolve("closed"),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var ended = Program.run(
                Program.Started.HERE.with("PATH", forbiddingUnshare() + ":" + System.getenv("PATH")),
                "serve",
                "--port",
                "0",
                "--data",
                closed.resolve("data").toString());
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err())
                .startsWith(
                        "PostgreSQL may not run as root, and " + closed + "/data cannot be given to the user nobody.")
                .hasLineCount(1);
    }

    private void goesOnAsNobody() throws Exception {
        var postgres = new PrivatePostgres(data);
        var database = postgres.start();
        try {
            assertThat(postmastersUser()).isEqualTo(65534);
            assertThat(Clusters.ask(database, "select count(*) from identity.person"))
                    .isEqualTo("1");
        } finally {
            postgres.stop();
        }
    }

    private int postmastersUser() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/" + Clusters.postmaster(data)), "unix:uid");
    }

    /** A folder whose {@code unshare} fails as where the kernel forbids it. */
    private Path forbiddingUnshare() throws IOException {
        var programs = Files.createDirectories(folder.resolve("programs"));
        var unshare = Files.writeString(programs.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(unshare, PosixFilePermissions.fromString("rwxr-xr-x"));
        return programs;
    }

    /** The program where everybody can read it: what Maven keeps under root's home is root's alone. */
    private String readableByAll() throws IOException, InterruptedException {
        var copies = new ArrayList<String>();
        for (var part : Program.Started.HERE.classPath().split(File.pathSeparator)) {
            if (!Files.exists(Path.of(part))) continue;
            var copy = Files.createDirectories(folder.resolve("program").resolve(Integer.toString(copies.size())));
            var copied = new ProcessBuilder("cp", "-r", part, copy.toString())
                    .inheritIO()
                    .start();
            assertThat(copied.waitFor()).isZero();
            copies.add(copy.resolve(Path.of(part).getFileName()).toString());
        }
        return String.join(File.pathSeparator, copies);
    }
}
