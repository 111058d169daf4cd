package org.entente.ground;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** From the words of the command line to a running program, with the database it needs around it. */
public final class Launch {

    private static final Set<String> SERVE_OPTIONS = Set.of("port", "data", "host");

    private final Class<?> application;
    private final Terminal terminal;

    private Launch(Class<?> application, Terminal terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    /** Answers the exit code; 2 where the command could not be begun. */
    public static int run(Class<?> application, String[] typed) {
        var terminal = Terminal.ofThisProcess();
        // Until the program sets up its own log, what libraries note is not for the operator's terminal.
        LoggingSystem.get(Launch.class.getClassLoader()).beforeInitialize();
        try {
            return new Launch(application, terminal).run(Arrays.asList(typed));
        } catch (Unable unable) {
            terminal.complain(unable);
            return 2;
        }
    }

    private int run(List<String> typed) {
        if (typed.contains("--help") || (!typed.isEmpty() && typed.getFirst().equals("help"))) {
            return Help.print(terminal);
        }
        if (typed.isEmpty() || typed.getFirst().startsWith("--")) return serve(typed);
        if (typed.getFirst().equals("serve")) return serve(typed.subList(1, typed.size()));
        return switch (typed.getFirst()) {
            case "backup" -> backup(typed.subList(1, typed.size()));
            case "restore" -> restore(typed.subList(1, typed.size()));
            default -> command(typed);
        };
    }

    private int serve(List<String> typed) {
        var arguments = Arguments.of(typed, SERVE_OPTIONS, Set.of("no-demo"));
        if (!arguments.words().isEmpty())
            throw new Unable("ground.unable.unknown_command", arguments.words().getFirst());
        var port = port(arguments.option("port").orElse("8080"));
        var host = arguments.option("host").orElse("127.0.0.1");
        refuseUnreadable(System.getenv("ENTENTE_ADDRESS"));
        var directory = directory(arguments);
        if (!directory.hold())
            throw new Unable("ground.unable.in_use", directory.path().toString());
        // What a program that was killed has said is true no longer.
        directory.announce("");
        refuseTakenPort(host, port);
        if (external().isEmpty() && directory.isEmpty())
            terminal.say("ground.first_start", directory.path().toString());
        var base = new Base(directory, external());
        var properties = properties(directory, base.open());
        properties.put("server.port", port);
        properties.put("server.address", host);
        properties.put("entente.demonstration", !arguments.has("no-demo"));
        // After the context: requests in flight have finished and the pool is closed when the database stops.
        SpringApplication.getShutdownHandlers().add(base::close);
        announce(start(properties, WebApplicationType.SERVLET), host, directory);
        return waitForTheEnd();
    }

    private void announce(ConfigurableApplicationContext context, String host, DataDirectory directory) {
        var port = context.getEnvironment().getProperty("local.server.port");
        var name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
        var here = "http://" + name + ":" + port + "/";
        var said = context.getEnvironment()
                .getProperty("entente.address", "")
                .split(",")[0]
                .strip();
        var address = said.isEmpty() ? here : said.replaceFirst("/*$", "/");
        directory.announce(address);
        terminal.say("ground.ready", here);
        context.getBeansOfType(Started.class).values().forEach(told -> told.started(address, terminal));
    }

    private int command(List<String> typed) {
        if (!Help.names(typed)) throw new Unable("ground.unable.unknown_command", String.join(" ", typed));
        for (var command : ServiceLoader.load(Command.class)) {
            if (asksFor(command, typed)) return command.run(arguments(command, typed), terminal);
        }
        refuseUnreadable(System.getenv("ENTENTE_ADDRESS"));
        // Only an import has something to begin with; every other command is about what is already there.
        var options = dataOption(typed);
        var directory = typed.getFirst().equals("import") ? directory(options) : directoryWithDatabase(options);
        var reached = directory.reached();
        var base = new Base(directory, external());
        return base.with(database -> {
            var properties = properties(base.directory(), database);
            reached.ifPresent(address -> properties.put("entente.address", address));
            properties.put("entente.jobs", false);
            try (var context = start(properties, WebApplicationType.NONE)) {
                return dispatch(context, typed);
            }
        });
    }

    private int dispatch(ConfigurableApplicationContext context, List<String> typed) {
        for (var command : context.getBeansOfType(Command.class).values()) {
            if (asksFor(command, typed)) return command.run(arguments(command, typed), terminal);
        }
        throw new Unable("ground.unable.unknown_command", String.join(" ", typed));
    }

    private static boolean asksFor(Command command, List<String> typed) {
        return (String.join(" ", typed) + " ").startsWith(command.words() + " ");
    }

    private static Arguments arguments(Command command, List<String> typed) {
        var options = new HashSet<>(command.options());
        options.add("data");
        return Arguments.of(typed.subList(command.words().split(" ").length, typed.size()), options, command.flags());
    }

    private int backup(List<String> typed) {
        var arguments = Arguments.of(typed, Set.of("data"), Set.of());
        var file = oneFile(arguments);
        var base = new Base(directoryWithDatabase(arguments), external());
        return base.with(database -> new Backup(database, base.directory().files(), terminal).write(file));
    }

    private int restore(List<String> typed) {
        var arguments = Arguments.of(typed, Set.of("data"), Set.of());
        var file = oneFile(arguments);
        try (var archive = BackupArchive.verified(file)) {
            var directory = directory(arguments);
            directory.forgetIndex();
            var base = new Base(directory, external(), false);
            if (external().isPresent()) {
                return base.with(database -> new Restore(database, directory.files(), terminal).read(archive));
            }
            if (!directory.isEmpty()) {
                throw new Unable(
                        "ground.unable.restore_not_empty", directory.path().toString());
            }
            return base.with(database ->
                    directory.unfinishedUntil(() -> new Restore(database, directory.files(), terminal).read(archive)));
        }
    }

    private static Path oneFile(Arguments arguments) {
        if (arguments.words().size() != 1) throw new Unable("ground.unable.one_file");
        return Path.of(arguments.words().getFirst());
    }

    private ConfigurableApplicationContext start(Map<String, Object> properties, WebApplicationType type) {
        var spring = new SpringApplication(application);
        spring.setWebApplicationType(type);
        // What a command prints may be kept as a file.
        spring.setLogStartupInfo(type != WebApplicationType.NONE);
        spring.setDefaultProperties(properties);
        // It may stand in a file, too, which only the program reads.
        spring.addInitializers(
                context -> refuseUnreadable(context.getEnvironment().getProperty("entente.address")));
        try {
            return spring.run();
        } catch (RuntimeException failure) {
            throw told(failure);
        }
    }

    /** What stops a start, in one sentence where we know it. */
    private static RuntimeException told(RuntimeException failure) {
        var unable = Unable.in(failure);
        return unable.isPresent() ? unable.get() : failure;
    }

    private static Map<String, Object> properties(DataDirectory directory, Database database) {
        var properties = new HashMap<>(database.properties());
        properties.put("entente.files", directory.files().toString());
        properties.put("entente.key-file", directory.key().toString());
        properties.put("entente.index", directory.index().toString());
        return properties;
    }

    private static DataDirectory directory(Arguments arguments) {
        return DataDirectory.at(data(arguments));
    }

    /** With a database of one's own the directory holds files alone, and may be new. */
    private static DataDirectory directoryWithDatabase(Arguments arguments) {
        return external().isPresent() ? directory(arguments) : DataDirectory.withDatabase(data(arguments));
    }

    private static Path data(Arguments arguments) {
        return Path.of(arguments.option("data").orElse("data"));
    }

    /** Only {@code --data} of a command whose other options its room knows. */
    private static Arguments dataOption(List<String> typed) {
        var at = typed.indexOf("--data");
        if (at >= 0) return Arguments.of(typed.subList(at, Math.min(at + 2, typed.size())), Set.of("data"), Set.of());
        return Arguments.of(
                typed.stream().filter(word -> word.startsWith("--data=")).toList(), Set.of("data"), Set.of());
    }

    private static Optional<Database> external() {
        var password = Secrets.of("ENTENTE_DATABASE_PASSWORD");
        return Secrets.of("ENTENTE_DATABASE_URL")
                .map(Database::at)
                .map(database -> password.map(database::withPassword).orElse(database));
    }

    /** Links would bear it: better no start than links that lead nowhere. */
    private static void refuseUnreadable(@Nullable String address) {
        if (address == null || address.isBlank()) return;
        for (var each : address.split(",")) {
            if (!each.isBlank() && !isOrigin(each.strip())) throw new Unable("ground.unable.address", each.strip());
        }
    }

    /** Scheme, host and perhaps a port, and nothing more. */
    private static boolean isOrigin(String address) {
        try {
            var uri = new URI(address.replaceFirst("/+$", "")).parseServerAuthority();
            return uri.getHost() != null
                    && uri.getPort() < 65_536
                    && uri.toString().equals(uri.getScheme() + "://" + uri.getAuthority())
                    && uri.getUserInfo() == null
                    && Set.of("http", "https").contains(uri.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(String typed) {
        try {
            var port = Integer.parseInt(typed);
            if (port >= 0 && port < 65_536) return port;
        } catch (NumberFormatException e) {
            throw new Unable("ground.unable.no_port", typed);
        }
        throw new Unable("ground.unable.no_port", typed);
    }

    private static void refuseTakenPort(String host, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(host, port));
        } catch (IOException e) {
            throw new Unable("ground.unable.port_taken", Integer.toString(port), host);
        }
    }

    private static int waitForTheEnd() {
        try {
            Thread.currentThread().join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** The database of a data directory for as long as it is needed: ours to stop only where we started it. */
    private static final class Base {

        private final DataDirectory directory;
        private final Optional<Database> external;
        private final PrivatePostgres postgres;
        private final boolean whole;
        private boolean started;

        Base(DataDirectory directory, Optional<Database> external) {
            this(directory, external, true);
        }

        /** Only a restore may open what a restore that was cut off has left. */
        Base(DataDirectory directory, Optional<Database> external, boolean whole) {
            this.directory = directory;
            this.external = external;
            this.whole = whole;
            this.postgres = new PrivatePostgres(directory.path());
        }

        DataDirectory directory() {
            return directory;
        }

        Database open() {
            var database = external.orElseGet(() -> {
                started = true;
                return postgres.start();
            });
            try (var connection = database.connect()) {
                if (whole) Restore.refuseUnfinished(connection);
                SchemaVersions.refuseNewer(connection);
                return database;
            } catch (SQLException e) {
                close();
                throw new Unable(
                        "ground.unable.no_database",
                        String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            } catch (Unable unable) {
                close();
                throw unable;
            }
        }

        int with(Function<Database, Integer> deed) {
            if (external.isPresent() || directory.hold()) {
                try {
                    return deed.apply(open());
                } finally {
                    close();
                    directory.close();
                }
            }
            var running = postgres.running();
            return deed.apply(running.orElseThrow(
                    () -> new Unable("ground.unable.busy", directory.path().toString())));
        }

        void close() {
            if (!started) return;
            started = false;
            postgres.stop();
        }
    }
}
