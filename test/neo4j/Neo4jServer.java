import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnector.EncryptionLevel;
import org.neo4j.configuration.connectors.BoltConnectorInternalSettings;
import org.neo4j.configuration.connectors.ConnectorPortRegister;
import org.neo4j.configuration.connectors.ConnectorType;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * An embedded Neo4j that listens for Bolt on 127.0.0.1, run from source by java.mjs:
 * java -cp 'lib/*' Neo4jServer.java HOME. Prints "listening on HOST:PORT", then serves until its
 * stdin closes or a signal comes; either way it deletes HOME, so that nothing outlives its parent.
 * A parent that wants to start it again on the same HOME writes a byte before it closes stdin.
 * In the environment: with ROLEGRAPH_NEO4J_PASSWORD, authentication is on and user neo4j has that password;
 * ROLEGRAPH_NEO4J_PORT, else a free one; ROLEGRAPH_NEO4J_READ_ONLY=true, else it takes writes;
 * ROLEGRAPH_NEO4J_CERTIFICATE, a folder with private.key and public.crt: TLS, and nothing else.
 */
public class Neo4jServer {
    public static void main(String[] args) throws Exception {
        Path home = Path.of(args[0]);
        String password = System.getenv("ROLEGRAPH_NEO4J_PASSWORD");
        var keep = new AtomicBoolean();
        var stdinClosed = watchStdin(keep);
        var started = new CompletableFuture<DatabaseManagementService>();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, home, keep)));
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

    /** The parent holds our stdin open: its end means that the parent is done, or dead. */
    private static CountDownLatch watchStdin(AtomicBoolean keep) {
        var closed = new CountDownLatch(1);
        var watcher = new Thread(() -> {
            try {
                keep.set(System.in.transferTo(OutputStream.nullOutputStream()) > 0);
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
        var address = new SocketAddress("127.0.0.1", Integer.parseInt(environment("ROLEGRAPH_NEO4J_PORT", "0")));
        var builder = new DatabaseManagementServiceBuilder(home)
                .setConfig(GraphDatabaseSettings.auth_enabled, auth)
                .setConfig(GraphDatabaseSettings.udc_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 128L * 1024 * 1024)
                .setConfig(BoltConnector.enabled, true)
                // Port 0: the system picks one, so no other process can take it between choice and use.
                .setConfig(BoltConnector.listen_address, address)
                .setConfig(BoltConnector.advertised_address, address)
                // Left alone, these two waits make every shutdown take ten seconds.
                .setConfig(BoltConnectorInternalSettings.connection_shutdown_wait_time, Duration.ZERO)
                .setConfig(BoltConnectorInternalSettings.thread_pool_shutdown_wait_time, Duration.ZERO);
        if (environment("ROLEGRAPH_NEO4J_READ_ONLY", "false").equals("true")) {
            builder.setConfig(GraphDatabaseSettings.read_only_database_default, true);
        }
        String certificate = System.getenv("ROLEGRAPH_NEO4J_CERTIFICATE");
        if (certificate != null) {
            useTls(builder, Path.of(certificate));
        }
        return builder.build();
    }

    private static void useTls(DatabaseManagementServiceBuilder builder, Path folder) {
        SslPolicyConfig policy = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
        builder.setConfig(policy.enabled, true)
                .setConfig(policy.base_directory, folder)
                .setConfig(BoltConnector.encryption_level, EncryptionLevel.REQUIRED);
    }

    private static String environment(String name, String otherwise) {
        String value = System.getenv(name);
        return value == null ? otherwise : value;
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
    private static void end(CompletableFuture<DatabaseManagementService> started, Path home, AtomicBoolean keep) {
        try {
            started.join().shutdown();
            if (!keep.get()) {
                delete(home);
            }
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
