package dev.holdfast.local.aws;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.SideBySide;
import dev.holdfast.platform.aws.TableNames;
import java.net.URI;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Clients of the emulators' or another endpoint's DynamoDB and SQS, with the topology's tables and queues in place. */
public record LocalAws(DynamoDbClient dynamo, SqsClient sqs, QueueNames queueNames, TableNames tableNames)
        implements AutoCloseable {

    /** Before the names of all tables. */
    public static final String PREFIX = "holdfast-";

    public static LocalAws connect(URI dynamoDb, URI sqs) {
        return new LocalAws(
                AwsClients.dynamoDb(dynamoDb), AwsClients.sqs(sqs), new QueueNames(sqs), new TableNames(PREFIX));
    }

    /** @throws CloudFailure if the stored data cannot be read or the endpoint does not answer */
    public void setUp(Topology topology) {
        SideBySide.each(
                2,
                List.<Runnable>of(
                        () -> say("tables", () -> new TableSetup(dynamo, tableNames).create(topology.tables())),
                        () -> say("queues", () -> new QueueSetup(sqs, queueNames).create(topology.queues()))),
                Runnable::run);
    }

    private static void say(String what, Runnable setUp) {
        try {
            setUp.run();
        } catch (SdkException failure) {
            throw new CloudFailure("the " + what + " cannot be read or made: " + firstLine(failure), failure);
        }
    }

    private static String firstLine(SdkException failure) {
        String message = String.valueOf(failure.getMessage());
        return message.lines().findFirst().orElse("").replaceAll(" \\(Service: .*", "");
    }

    @Override
    public void close() {
        dynamo.close();
        sqs.close();
    }
}
