package org.entente.ground;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The words before a command that let it run as anyone but root; none where we are not root ourselves. */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private Unprivileged() {}

    /** A cluster that belongs to somebody else than root runs as them: only they can read it. */
    static List<String> prefix(Path folder) throws IOException {
        if (!isRoot()) return List.of();
        var cluster = folder.resolve("cluster");
        if (Files.exists(cluster) && owner(cluster, "uid") != 0) {
            return List.of(
                    "setpriv",
                    "--reuid=" + owner(cluster, "uid"),
                    "--regid=" + owner(cluster, "gid"),
                    "--clear-groups");
        }
        if (succeeds(with(NAMESPACE, "true"))) return NAMESPACE;
        giveToNobody(folder);
        return NOBODY;
    }

    static boolean isRoot() throws IOException {
        return owner(Path.of("/proc/self"), "uid") == 0;
    }

    private static int owner(Path path, String which) throws IOException {
        return (int) Files.getAttribute(path, "unix:" + which);
    }

    private static void giveToNobody(Path folder) {
        if (!succeeds(List.of("chown", "-R", "nobody:nogroup", folder.toString()))
                || !succeeds(with(NOBODY, "test", "-w", folder.toString()))) {
            throw new Unable("ground.unable.root", folder.toString());
        }
    }

    private static List<String> with(List<String> prefix, String... command) {
        var words = new ArrayList<>(prefix);
        words.addAll(List.of(command));
        return words;
    }

    private static boolean succeeds(List<String> command) {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException e) {
            // The machine does not have this program.
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
