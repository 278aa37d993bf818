package dev.holdfast.local.replay;

import dev.holdfast.local.CloudFailure;
import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.LocalAws;
import dev.holdfast.local.aws.QueueNames;
import dev.holdfast.local.cli.SystemTarget;
import dev.holdfast.local.data.RunningSystem;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.SqsQueues;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.carrier.CarrierProviders;
import dev.holdfast.shipping.payload.PayloadTable;
import java.net.URI;
import java.time.InstantSource;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.sqs.SqsClient;

/** Whose payloads are meant: the running local system's, an emulated AWS's, or AWS's own. */
final class ReplayTarget extends SystemTarget {

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
        if (queueBase().isPresent()) {
            return onAws(queueBase().get());
        }
        if (endpoint().isPresent()) {
            return at(endpoint().get(), endpoint().get());
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
}
