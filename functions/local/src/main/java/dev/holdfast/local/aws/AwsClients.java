package dev.holdfast.local.aws;

import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Pause;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of an endpoint that stands in for AWS and takes any credentials. */
public final class AwsClients {

    /** The region that the local cloud says it is in. */
    public static final Region REGION = Region.EU_WEST_1;

    private static final StaticCredentialsProvider ANYBODY =
            StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local"));
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    static {
        // The JDK keeps five idle connections to a host; without keep-alive DynamoDB Local answers several times slower
        System.setProperty("http.maxConnections", "128");
    }

    private AwsClients() {}

    /** Between tries at such an endpoint: it really waits. */
    public static Backoff backoff() {
        return new Backoff(Pause::sleep, () -> ThreadLocalRandom.current().nextLong());
    }

    public static DynamoDbClient dynamoDb(URI endpoint) {
        return DynamoDbClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .putAuthScheme(new Unsigned(REGION.id(), "dynamodb"))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(TIMEOUT))
                .build();
    }

    public static SqsClient sqs(URI endpoint) {
        return SqsClient.builder()
                .endpointOverride(endpoint)
                .region(REGION)
                .credentialsProvider(ANYBODY)
                .putAuthScheme(new Unsigned(REGION.id(), "sqs"))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(TIMEOUT))
                .build();
    }
}
