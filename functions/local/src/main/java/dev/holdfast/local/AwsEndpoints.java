package dev.holdfast.local;

import java.net.URI;

/** Where a DynamoDB and an SQS are that were there before: one endpoint for both, or two. */
public record AwsEndpoints(URI dynamoDb, URI sqs) {}
