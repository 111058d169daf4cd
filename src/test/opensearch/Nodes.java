import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Arrays;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/**
 * A cluster of OpenSearch for the tests, in a process and on a class path of its own, since it brings another Lucene than ours.
 * Started with a folder, for each node its ports for HTTP and for the others, and the port where the tests listen: there it says
 * {@code ready}, and does what it reads line by line, {@code stop 1}, {@code start 1}. It ends when nothing more can come, as when
 * the tests have ended in whatever way.
 */
class Nodes {

    public static void main(String[] arguments) throws IOException {
        var http = ports(arguments[1]);
        var transport = ports(arguments[2]);
        var seeds = Arrays.stream(transport).mapToObj(port -> "127.0.0.1:" + port).toArray(String[]::new);
        // Not by standard output, which the cluster takes over.
        try (var tests = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[3]))) {
            var cluster = new OpenSearchRunner();
            cluster.onBuild((number, settings) -> {
                settings.put("network.host", "127.0.0.1");
                settings.put("http.port", http[number - 1]);
                settings.put("transport.port", transport[number - 1]);
                settings.putList("discovery.seed_hosts", seeds);
                settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
                // Half a gigabyte for three of them.
                settings.put("node.processors", 1);
            });
            cluster.build(OpenSearchRunner.newConfigs()
                    .basePath(arguments[0])
                    .clusterName(Path.of(arguments[0]).getFileName().toString())
                    .numOfNode(http.length)
                    .useLogger());
            obey(cluster, tests);
        } finally {
            // Nobody needs what they hold: there is nothing to be closed in order.
            Runtime.getRuntime().halt(0);
        }
    }

    private static void obey(OpenSearchRunner cluster, Socket tests) throws IOException {
        var said = new BufferedReader(new InputStreamReader(tests.getInputStream()));
        var answers = new PrintStream(tests.getOutputStream(), true);
        answers.println("ready");
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            var words = line.split(" ");
            var node = Integer.parseInt(words[1]) - 1;
            if (words[0].equals("stop")) cluster.getNode(node).close();
            else cluster.startNode(node);
            answers.println("done");
        }
    }

    private static int[] ports(String list) {
        return Arrays.stream(list.split(",")).mapToInt(Integer::parseInt).toArray();
    }
}
