package dev.holdfast.testing.simulation;

import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ThrottlingException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/** DynamoDB's faults, thrown by dice. */
final class SimulatedDynamoFaults implements Faults {

    private static final List<String> CANCELLATIONS =
            List.of("TransactionConflict", "TransactionConflict", "ThrottlingError", "ProvisionedThroughputExceeded");

    /** Writes of one transaction that meet with others. */
    private static final int HITS_MAX = 3;

    private final Boundary boundary;
    private final Dice dice;

    SimulatedDynamoFaults(Boundary boundary, Dice dice) {
        this.boundary = boundary;
        this.dice = dice;
    }

    @Override
    public void before(Call call) {
        boundary.enter(call.operation(), call.request());
        if (happens(dice.rates().throttle())) {
            boundary.tell("is throttled:", call.operation());
            throw dice.below(2) == 0
                    ? withDetails(ThrottlingException.builder(), "ThrottlingException")
                    : withDetails(
                            ProvisionedThroughputExceededException.builder(), "ProvisionedThroughputExceededException");
        }
        if (isSingleWrite(call) && happens(dice.rates().cancellation() / 2)) {
            boundary.tell("meets a transaction:", call.operation());
            throw withDetails(TransactionConflictException.builder(), "TransactionConflictException");
        }
        if (mayNotTakeLong(call) && happens(dice.rates().throttle())) {
            boundary.tell("is too slow:", call.operation());
            throw ApiCallTimeoutException.create(1);
        }
        if (happens(dice.rates().loss() / 2)) {
            boundary.tell("loses its request:", call.operation());
            throw SdkClientException.create("the request was lost");
        }
    }

    @Override
    public void after(Call call) {
        boundary.leave(call.operation());
        if (happens(dice.rates().loss() / 2)) {
            boundary.tell("loses its answer:", call.operation());
            throw SdkClientException.create("the answer was lost");
        }
    }

    @Override
    public Map<Integer, String> cancels(TransactWriteItemsRequest request) {
        Map<Integer, String> cancels = new TreeMap<>();
        if (happens(dice.rates().cancellation())) {
            String code = CANCELLATIONS.get(dice.below(CANCELLATIONS.size()));
            int items = request.transactItems().size();
            int hits = 1 + dice.below(HITS_MAX);
            for (int i = 0; i < hits; i++) {
                cancels.put(dice.below(items), code);
            }
            boundary.tell("is cancelled:", cancels);
        }
        return cancels;
    }

    @Override
    public boolean repeats(Call call) {
        boolean repeats = isSingleWrite(call) && happens(dice.rates().repeat());
        if (repeats) {
            boundary.tell("is sent twice:", call.operation());
        }
        return repeats;
    }

    @Override
    public boolean isStale(Call call) {
        return happens(dice.rates().staleness());
    }

    @Override
    public int processed(Call call, int items) {
        return happens(dice.rates().partialBatch()) ? dice.below(items) : items;
    }

    @Override
    public int pageItemsMax(Call call) {
        return happens(dice.rates().partialBatch()) ? 1 + dice.below(4) : Integer.MAX_VALUE;
    }

    private boolean happens(double probability) {
        return !boundary.isOutside() && dice.happens(probability);
    }

    private static boolean mayNotTakeLong(Call call) {
        return call.request()
                .overrideConfiguration()
                .flatMap(RequestOverrideConfiguration::apiCallTimeout)
                .isPresent();
    }

    private static boolean isSingleWrite(Call call) {
        return switch (call.operation()) {
            case "PutItem", "UpdateItem", "DeleteItem" -> true;
            default -> false;
        };
    }

    private static AwsServiceException withDetails(AwsServiceException.Builder failure, String code) {
        return failure.message(code)
                .statusCode(400)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .serviceName("DynamoDb")
                        .errorCode(code)
                        .errorMessage("injected by the simulation")
                        .build())
                .build();
    }
}
