package dev.holdfast.testing.dynamo;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.IdempotentParameterMismatchException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The transactions that were committed with a client's token: within ten minutes, a repeat changes nothing. */
final class Tokens {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private record Committed(TransactWriteItemsRequest request, Instant at) {}

    private final InstantSource clock;
    private final Map<String, Committed> committed = new HashMap<>();

    Tokens(InstantSource clock) {
        this.clock = clock;
    }

    boolean isRepeat(TransactWriteItemsRequest request) {
        Committed earlier = request.clientRequestToken() == null ? null : committed.get(request.clientRequestToken());
        if (earlier == null || earlier.at().plus(REMEMBERED).isBefore(clock.instant())) {
            return false;
        }
        if (!earlier.request().transactItems().equals(request.transactItems())) {
            throw mismatch();
        }
        return true;
    }

    void remember(TransactWriteItemsRequest request) {
        if (request.clientRequestToken() != null) {
            committed.put(request.clientRequestToken(), new Committed(request, clock.instant()));
        }
    }

    private static IdempotentParameterMismatchException mismatch() {
        String message = "The client request token was used with other parameters before";
        return IdempotentParameterMismatchException.builder()
                .message(message)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode("IdempotentParameterMismatchException")
                        .errorMessage(message)
                        .build())
                .build();
    }
}
