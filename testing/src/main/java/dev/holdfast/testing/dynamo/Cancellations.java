package dev.holdfast.testing.dynamo;

import java.util.List;
import java.util.stream.Collectors;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** How a cancelled transaction is answered. */
final class Cancellations {

    private static final String ERROR = "TransactionCanceledException";

    private Cancellations() {}

    static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
        String message = reasons.stream()
                .map(CancellationReason::code)
                .collect(Collectors.joining(
                        ", ", "Transaction cancelled, please refer cancellation reasons for specific reasons [", "]"));
        TransactionCanceledException.Builder cancelled =
                TransactionCanceledException.builder().cancellationReasons(reasons);
        cancelled
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode(ERROR)
                        .errorMessage(message)
                        .build());
        return cancelled.build();
    }

    /** What the service says beside a code ("TransactWriteItems", AWS). */
    static String message(String code) {
        return switch (code) {
            case "TransactionConflict" -> "Transaction is ongoing for the item";
            case "ThrottlingError" ->
                "Throughput exceeds the current throughput limit for your account or table, try again shortly";
            case "ProvisionedThroughputExceeded" ->
                "The level of configured provisioned throughput for the table was exceeded";
            case "ItemCollectionSizeLimitExceeded" -> "Collection size exceeded";
            default -> throw new IllegalArgumentException("no transaction is cancelled with " + code);
        };
    }
}
