package dev.holdfast.local;

import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.queue.MessageQueues;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What operations are given in place of AWS. */
public record Platform(DynamoDbClient dynamo, MessageQueues queues, Secrets secrets) {}
