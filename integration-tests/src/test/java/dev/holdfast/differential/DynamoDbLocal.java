package dev.holdfast.differential;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** DynamoDB Local, in memory, in a process of its own that ends with this one. Nothing of it is on our class path. */
final class DynamoDbLocal implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final String LAUNCHER = "dev.holdfast.emulator.DynamoDbLauncher";
    private static final String READY = "ready ";

    private final Process process;
    private final CompletableFuture<Integer> port = new CompletableFuture<>();

    private DynamoDbLocal(Process process) {
        this.process = process;
    }

    static DynamoDbLocal start() throws IOException {
        Path emulators = Path.of(System.getProperty("holdfast.home", ".")).resolve("functions/local/emulators");
        Path list = emulators.resolve("dynamodb/target/classpath");
        String classPath = emulators.resolve("launcher/target/classes")
                + File.pathSeparator
                + Files.readString(list).strip();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-cp",
                        classPath,
                        LAUNCHER,
                        "memory")
                .redirectErrorStream(true)
                .start();
        DynamoDbLocal local = new DynamoDbLocal(process);
        Thread.ofVirtual().start(local::listen);
        return local;
    }

    /** Reads all that it says, or it would stand still. */
    private void listen() {
        StringBuilder said = new StringBuilder();
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith(READY)) {
                    port.complete(Integer.parseInt(line.substring(READY.length())));
                } else if (!port.isDone()) {
                    said.append(line).append('\n');
                }
            }
        } catch (IOException ended) {
            said.append(ended);
        }
        port.completeExceptionally(new IOException("DynamoDB Local did not start: " + said));
    }

    DynamoDbClient client() {
        return DynamoDbClient.builder()
                .endpointOverride(URI.create("http://127.0.0.1:"
                        + port.orTimeout(START_TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                                .join()))
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    @Override
    public void close() {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyGone) {
            throw new UncheckedIOException(alreadyGone);
        } finally {
            process.destroy();
        }
    }
}
