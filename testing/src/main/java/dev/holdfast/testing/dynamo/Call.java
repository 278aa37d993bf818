package dev.holdfast.testing.dynamo;

import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;

/**
 * One call of the service.
 *
 * @param operation as the service names it: {@code PutItem}
 */
public record Call(String operation, DynamoDbRequest request) {}
