package dev.holdfast.system;

import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.platform.json.Json;
import dev.holdfast.testing.Await;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.localstack.LocalStackContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * A DynamoDB and an SQS: those that {@code -Daws.endpoint} names (or {@code -Daws.endpoint.dynamodb} and
 * {@code -Daws.endpoint.sqs}), LocalStack's in a container with {@code -Plocalstack}, or else the embedded emulators'.
 */
record AwsEndpoint(URI dynamoDb, URI sqs, boolean embedded, Runnable end) implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(90);

    static AwsEndpoint open(Path folder) throws Exception {
        String both = System.getProperty("aws.endpoint", "");
        String dynamoDb = System.getProperty("aws.endpoint.dynamodb", both);
        String sqs = System.getProperty("aws.endpoint.sqs", both);
        if (!dynamoDb.isEmpty() && !sqs.isEmpty()) {
            return new AwsEndpoint(URI.create(dynamoDb), URI.create(sqs), false, () -> {});
        }
        if (!dynamoDb.isEmpty() || !sqs.isEmpty()) {
            throw new IllegalArgumentException("name both: -Daws.endpoint.dynamodb=URL and -Daws.endpoint.sqs=URL");
        }
        return Boolean.getBoolean("holdfast.localstack") ? localStack() : emulators(folder);
    }

    /** Any image that answers for LocalStack on its port: {@code -Dlocalstack.image=...}. */
    @SuppressWarnings({"resource", "SystemOut"}) // closed by whoever opened the endpoint
    private static AwsEndpoint localStack() {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            String why = "SKIPPED: -Plocalstack needs Docker, and there is none here; nothing was tested on LocalStack."
                    + " -Daws.endpoint=URL takes an endpoint that is running already.";
            System.err.println(why);
            return abort(why);
        }
        String image = System.getProperty("localstack.image", "localstack/localstack:4.14.0");
        LocalStackContainer container = new LocalStackContainer(
                        DockerImageName.parse(image).asCompatibleSubstituteFor("localstack/localstack"))
                .withServices("dynamodb", "sqs");
        container.start();
        return new AwsEndpoint(container.getEndpoint(), container.getEndpoint(), false, container::close);
    }

    private static AwsEndpoint emulators(Path folder) throws Exception {
        Command command = Command.start(folder, "emulators", "--json");
        try {
            Await.until("emulators", START_TIMEOUT, () -> command.out().contains("\n") || !command.isAlive());
            JsonNode said = Json.read(command.out(), JsonNode.class);
            return new AwsEndpoint(
                    URI.create(said.path("dynamodb").asText()),
                    URI.create(said.path("sqs").asText()),
                    true,
                    command::close);
        } catch (Exception | AssertionError failed) {
            command.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
