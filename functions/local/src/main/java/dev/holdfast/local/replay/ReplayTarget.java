package dev.holdfast.local.replay;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.local.aws.QueueNames;
import dev.holdfast.local.data.DataFolder;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.SqsQueues;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.carrier.CarrierProviders;
import dev.holdfast.shipping.payload.PayloadTable;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Whose payloads are meant: the running local system's, an emulated AWS's, or AWS's own. */
final class ReplayTarget {

    @Option(
            names = "--aws",
            paramLabel = "URL",
            description = "an endpoint in place of the running system's, such as LocalStack's")
    private @Nullable URI aws;

    @Option(
            names = "--queues",
            paramLabel = "URL",
            description = {
                "a system on AWS: what comes before a queue's name in its URL, such as",
                "https://sqs.eu-west-1.amazonaws.com/123456789012/holdfast-prod- (credentials and region from the",
                "environment or the profile); its tables carry the same prefix"
            })
    private @Nullable String queues;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the running system's data folder (.holdfast in the project's folder if not given)")
    private @Nullable Path data;

    /** A system that can be reached. */
    record Reached(DynamoDbClient dynamo, SqsClient sqs, TableNames tables, String queueBase) implements AutoCloseable {

        Replay replay() {
            Backoff backoff = AwsClients.backoff();
            return new Replay(
                    new PayloadTable(dynamo, backoff, tables),
                    CarrierProviders.standing(InstantSource.system()),
                    new Messages(new SqsQueues(sqs, queueBase, backoff)));
        }

        @Override
        public void close() {
            dynamo.close();
            sqs.close();
        }
    }

    /** @throws CloudFailure if nothing can be reached that way */
    Reached reach() {
        if (queues != null) {
            return onAws(queues);
        }
        if (aws != null) {
            return at(aws, aws);
        }
        RunningSystem system = running();
        if (system.dynamoDb() == null || system.sqs() == null) {
            throw new CloudFailure("the running Holdfast is older and does not say where its tables and queues are");
        }
        return at(system.dynamoDb(), system.sqs());
    }

    private static Reached at(URI dynamoDb, URI sqs) {
        LocalAws local = LocalAws.connect(dynamoDb, sqs);
        return new Reached(local.dynamo(), local.sqs(), local.tableNames(), new QueueNames(sqs).base());
    }

    private static Reached onAws(String base) {
        return new Reached(
                DynamoDbClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                SqsClient.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .build(),
                new TableNames(base.substring(base.lastIndexOf('/') + 1)),
                base);
    }

    private RunningSystem running() {
        Path folder = data != null ? data : Path.of(System.getProperty("holdfast.home", "."), ".holdfast");
        return DataFolder.running(folder)
                .orElseThrow(() -> new CloudFailure("no Holdfast is running in " + folder
                        + "; start one with ./holdfast up, or say --aws or --queues"));
    }
}
