package dev.holdfast.lambda;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What stands in for AWS: tables in memory, and queues that only remember what was sent. */
@Singleton
public class InMemory {

    private final ModelDynamoDb tables = new ModelDynamoDb();
    private volatile boolean dynamoWasUsed;

    @Produces
    @Alternative
    @Priority(1)
    @ApplicationScoped
    DynamoDbClient dynamo() {
        dynamoWasUsed = true;
        return tables;
    }

    /** Whether any function has asked for a client of DynamoDB and used it. */
    boolean dynamoWasUsed() {
        return dynamoWasUsed;
    }

    ModelDynamoDb tables() {
        return tables;
    }

    /** Remembers what was sent. */
    @Alternative
    @Priority(1)
    @Singleton
    public static class Queues implements MessageQueues {

        /** Sent messages, as {@code queue body}. */
        final List<String> sent = new CopyOnWriteArrayList<>();

        /** Failed deliveries, as {@code queue receipt after}. */
        final List<String> again = new CopyOnWriteArrayList<>();

        volatile boolean down;

        @Override
        public void send(String queue, List<OutgoingMessage> messages) {
            if (down) {
                throw new Unavailable("the queues are down");
            }
            messages.forEach(message -> sent.add(queue + " " + message.body()));
        }

        @Override
        public void comeAgain(String queue, List<FailedDelivery> deliveries) {
            deliveries.forEach(delivery -> again.add(queue + " " + delivery.receipt() + " " + delivery.after()));
        }
    }
}
