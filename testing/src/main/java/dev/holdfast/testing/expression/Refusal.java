package dev.holdfast.testing.expression;

import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** How DynamoDB refuses a request that it does not accept as it is. */
public final class Refusal {

    public static final String CODE = "ValidationException";

    private Refusal() {}

    /** A ValidationException, which the SDK has no class of its own for. */
    public static DynamoDbException of(String message) {
        return (DynamoDbException) DynamoDbException.builder()
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode(CODE)
                        .errorMessage(message)
                        .build())
                .build();
    }

    /** Whether this is such a refusal. */
    public static boolean is(DynamoDbException failed) {
        return failed.awsErrorDetails() != null
                && CODE.equals(failed.awsErrorDetails().errorCode());
    }
}
