package dev.holdfast.platform.aws;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** One attempt at a transaction, with its outcome as a value. */
@Singleton
public class Transactions {

    private final DynamoDbClient dynamo;

    public Transactions(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    /** What became of an attempt. */
    public sealed interface Outcome {}

    /** All of it was written. */
    public record Committed() implements Outcome {}

    /**
     * Nothing was written, for some conditions do not hold.
     *
     * @param found by the index of each write whose condition failed: the item as it is, empty if there is none
     */
    public record Refused(Map<Integer, Map<String, AttributeValue>> found) implements Outcome {}

    /** Nothing was written, or it is not known whether it was: somebody else was at it, or the service was busy. */
    public record Contended(String why) implements Outcome {}

    /** Nothing was written, and never will be: the service does not accept the transaction as it is. */
    public record Unacceptable(String why) implements Outcome {}

    public Outcome attempt(List<TransactWriteItem> writes) {
        try {
            dynamo.transactWriteItems(request -> request.transactItems(writes));
            return new Committed();
        } catch (TransactionCanceledException cancelled) {
            return explain(cancelled.cancellationReasons());
        } catch (DynamoDbException failed) {
            if (failed.isThrottlingException() || failed.statusCode() >= 500 || isPassing(failed)) {
                return new Contended(failed.getClass().getSimpleName());
            }
            return new Unacceptable(failed.getClass().getSimpleName() + ": " + failed.getMessage());
        } catch (SdkClientException unknown) {
            return new Contended("no answer");
        }
    }

    private static boolean isPassing(DynamoDbException failed) {
        String code =
                failed.awsErrorDetails() == null ? "" : failed.awsErrorDetails().errorCode();
        return "TransactionInProgressException".equals(code)
                || "TransactionConflictException".equals(code)
                || "ProvisionedThroughputExceededException".equals(code)
                || "RequestLimitExceeded".equals(code);
    }

    private static Outcome explain(List<CancellationReason> reasons) {
        Map<Integer, Map<String, AttributeValue>> found = new TreeMap<>();
        String passing = "cancelled";
        String unacceptable = "";
        for (int i = 0; i < reasons.size(); i++) {
            CancellationReason reason = reasons.get(i);
            switch (reason.code() == null ? "None" : reason.code()) {
                case "None" -> {}
                case "ConditionalCheckFailed" -> found.put(i, reason.hasItem() ? reason.item() : Map.of());
                case "ValidationError", "ItemCollectionSizeLimitExceeded" ->
                    unacceptable = reason.code() + ": " + reason.message();
                default -> passing = reason.code();
            }
        }
        if (!unacceptable.isEmpty()) {
            return new Unacceptable(unacceptable);
        }
        return found.isEmpty() ? new Contended(passing) : new Refused(found);
    }
}
