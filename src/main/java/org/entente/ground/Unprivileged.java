package org.entente.ground;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The words before a command that let it run as anyone but root; none where we are not root ourselves. */
final class Unprivileged {

    private static final List<String> NAMESPACE = List.of("unshare", "-U");
    private static final List<String> NOBODY =
            List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");

    private Unprivileged() {}

    static List<String> prefix(Path folder) throws IOException {
        if (!isRoot()) return List.of();
        if (succeeds(List.of("unshare", "-U", "true"))) return NAMESPACE;
        giveToNobody(folder);
        return NOBODY;
    }

    static boolean isRoot() throws IOException {
        return (int) java.nio.file.Files.getAttribute(Path.of("/proc/self"), "unix:uid") == 0;
    }

    private static void giveToNobody(Path folder) throws IOException {
        if (!succeeds(List.of("chown", "-R", "nobody:nogroup", folder.toString()))
                || !succeeds(List.of(
                        "setpriv",
                        "--reuid=nobody",
                        "--regid=nogroup",
                        "--clear-groups",
                        "test",
                        "-w",
                        folder.toString()))) {
            throw new Unable("ground.unable.root", folder.toString());
        }
    }

    private static boolean succeeds(List<String> command) throws IOException {
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
