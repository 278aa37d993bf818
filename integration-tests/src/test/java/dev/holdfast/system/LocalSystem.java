package dev.holdfast.system;

import dev.holdfast.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A system that {@code up} runs in a process of its own, and a client of it. */
final class LocalSystem implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);
    private static final Pattern UP = Pattern.compile("Holdfast is up at (http://\\S+) \\(");

    private final Command up;
    private final URI uri;
    private final Path data;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private LocalSystem(Command up, URI uri, Path data) {
        this.up = up;
        this.uri = uri;
        this.data = data;
    }

    /** Tables and queues in memory, at any free port. */
    static LocalSystem inMemory(Path folder) throws Exception {
        return start(folder, 0, Map.of(), "--memory");
    }

    /** In memory, and says of each call what it was about. */
    static LocalSystem talkative(Path folder) throws Exception {
        Map<String, String> debug = Map.of("QUARKUS_LOG_CATEGORY__DEV_HOLDFAST_INVOCATION__LEVEL", "DEBUG");
        return start(folder, 0, debug, "--memory");
    }

    /** On a DynamoDB and an SQS that are there already. */
    static LocalSystem on(Path folder, URI dynamoDb, URI sqs) throws Exception {
        return start(folder, 0, Map.of(), "--aws", dynamoDb.toString(), "--aws-sqs", sqs.toString());
    }

    /** Tables and queues on disk. */
    static LocalSystem onDisk(Path folder, int port) throws Exception {
        return start(folder, port, Map.of());
    }

    private static LocalSystem start(Path folder, int port, Map<String, String> environment, String... more)
            throws Exception {
        Path data = folder.resolve("data");
        List<String> arguments =
                new ArrayList<>(List.of("up", "--port", Integer.toString(port), "--data", data.toString()));
        arguments.addAll(List.of(more));
        Command up = Command.start(folder, environment, arguments.toArray(String[]::new));
        try {
            Await.until("up", START_TIMEOUT, () -> up.out().contains("\n") || !up.isAlive());
            Matcher line = UP.matcher(up.out().lines().findFirst().orElse(""));
            if (!line.find()) {
                throw new AssertionError("it did not start: " + up.out() + up.err());
            }
            return new LocalSystem(up, URI.create(line.group(1)), data);
        } catch (Exception | AssertionError failed) {
            up.close();
            throw failed;
        }
    }

    /** What it has said on standard error. */
    String err() throws IOException {
        return up.err();
    }

    Path data() {
        return data;
    }

    Answer send(Request request) throws IOException, InterruptedException {
        return Answer.of(request, client.send(request.to(uri), BodyHandlers.ofString()));
    }

    /** A token that it accepts, if the claims do. */
    String sign(Jwt token) throws IOException {
        return token.signed(Base64.getDecoder()
                .decode(Files.readString(data.resolve("keys/token-secret")).strip()));
    }

    /** A token of staff's. */
    String staff(String scopes) throws IOException {
        return sign(Jwt.staff(scopes));
    }

    String customer(String id, String scopes) throws IOException {
        return sign(Jwt.customer(id, scopes));
    }

    /** With which the provider {@code test} signs. */
    String webhookSecret() throws IOException {
        return webhookSecret("test");
    }

    String webhookSecret(String provider) throws IOException {
        return Files.readString(data.resolve("keys/webhook-" + provider)).strip();
    }

    /** Ends it as SIGKILL does. */
    void kill() throws Exception {
        client.shutdownNow();
        up.kill();
    }

    @Override
    public void close() {
        client.close();
        up.close();
    }
}
