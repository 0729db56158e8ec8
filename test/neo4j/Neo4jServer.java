import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * An embedded Neo4j that listens for Bolt on a free port of 127.0.0.1, run from source by java.mjs:
 * java -cp 'lib/*' Neo4jServer.java HOME. Prints "listening on HOST:PORT", then serves until its
 * stdin closes or a signal comes; either way it deletes HOME, so that nothing outlives its parent.
 * With ROLEGRAPH_NEO4J_PASSWORD in the environment, authentication is on and user neo4j has that password.
 */
public class Neo4jServer {
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        String password = System.getenv("ROLEGRAPH_NEO4J_PASSWORD");
        var stdinClosed = watchStdin();
        var started = new CompletableFuture<DatabaseManagementService>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, home)));
        try {
            DatabaseManagementService neo4j = build(home, password != null);
            if (password != null) {
                setPassword(neo4j, password);
            }
            started.complete(neo4j);
            System.out.println("listening on " + boltAddress(neo4j));
        } catch (Throwable failure) {
            started.completeExceptionally(failure);
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                System.err.println(cause);
            }
            System.exit(1);
        }
        stdinClosed.await();
        System.exit(0);
    }

    /** The parent holds our stdin open and never writes: its end means that the parent is done, or dead. */
    private static CountDownLatch watchStdin() {
        var closed = new CountDownLatch(1);
        var watcher = new Thread(() -> {
            try {
                System.in.transferTo(OutputStream.nullOutputStream());
            } catch (IOException gone) {
                // A broken pipe says the same as its end.
            }
            closed.countDown();
        });
        watcher.setDaemon(true);
        watcher.start();
        return closed;
    }

    private static DatabaseManagementService build(Path home, boolean auth) {
        return new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.auth_enabled, auth)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 128L * 1024 * 1024)
                .setConfig(BoltConnector.enabled, true)
                // Port 0: the system picks one, so no other process can take it between choice and use.
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", 0))
                .setConfig(BoltConnector.advertised_address, new SocketAddress("127.0.0.1", 0))
                // Left alone, these two waits make every shutdown take ten seconds.
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO)
                .build();
    }

    /** An embedded statement needs no credentials, so it can replace the first password, which has to be changed. */
    private static void setPassword(DatabaseManagementService neo4j, String password) {
        neo4j.database(GraphDatabaseSettings.SYSTEM_DATABASE_NAME)
                .executeTransactionally(
                        "ALTER USER neo4j SET PASSWORD $password CHANGE NOT REQUIRED", Map.of("password", password));
    }

    private static String boltAddress(DatabaseManagementService neo4j) {
        var database = (GraphDatabaseAPI) neo4j.database(GraphDatabaseSettings.DEFAULT_DATABASE_NAME);
        return database.getDependencyResolver()
                .resolveDependency(ConnectorPortRegister.class)
                .getLocalAddress(ConnectorType.BOLT)
                .toString();
    }

    /** Waits for a start under way, which a signal can interrupt; a failed one keeps HOME, as the parent reads its logs. */
    private static void end(CompletableFuture<DatabaseManagementService> started, Path home) {
        try {
            started.join().shutdown();
            delete(home);
        } catch (Exception failure) {
            System.err.println(failure);
        }
    }

    private static void delete(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
