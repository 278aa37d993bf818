package dev.holdfast.differential;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/**
 * What a database answers to a call, without what is nobody's promise: the order of a scan and of a batch, of equals in
 * an index, how a number is written, and the words of an error.
 *
 * @param said what has to be the same
 * @param words what may be put differently
 */
record Answer(String said, String words) {

    static Answer of(DynamoDbClient dynamo, DynamoDbRequest request) {
        try {
            return new Answer(call(dynamo, request), "");
        } catch (TransactionCanceledException cancelled) {
            return cancelled(cancelled.cancellationReasons());
        } catch (ConditionalCheckFailedException failed) {
            return new Answer("condition failed " + (failed.hasItem() ? item(failed.item()) : ""), "");
        } catch (DynamoDbException failed) {
            return new Answer(
                    failed.awsErrorDetails().errorCode(),
                    failed.awsErrorDetails().errorMessage());
        }
    }

    /**
     * An update that does not fit its item cancels the transaction with ValidationError ("CancellationReason", AWS);
     * DynamoDB Local mostly refuses the whole request.
     */
    private static Answer cancelled(List<CancellationReason> reasons) {
        boolean invalid = reasons.stream().anyMatch(reason -> "ValidationError".equals(reason.code()));
        return new Answer(
                invalid
                        ? "ValidationException"
                        : reasons.stream().map(Answer::reason).collect(joining(", ")),
                reasons.toString());
    }

    private static String reason(CancellationReason reason) {
        return reason.code() + (reason.hasItem() ? " " + item(reason.item()) : "");
    }

    private static String call(DynamoDbClient dynamo, DynamoDbRequest request) {
        return switch (request) {
            case GetItemRequest get -> item(dynamo.getItem(get).item());
            case PutItemRequest put -> item(dynamo.putItem(put).attributes());
            case UpdateItemRequest update -> item(dynamo.updateItem(update).attributes());
            case DeleteItemRequest delete -> item(dynamo.deleteItem(delete).attributes());
            case QueryRequest query -> query(dynamo, query);
            case ScanRequest scan -> {
                ScanResponse response = dynamo.scan(scan);
                yield response.count() + "/" + response.scannedCount() + " " + unordered(response.items());
            }
            case BatchGetItemRequest get ->
                new TreeMap<>(dynamo.batchGetItem(get).responses())
                        .values().stream().map(Answer::unordered).toList().toString();
            case BatchWriteItemRequest write ->
                dynamo.batchWriteItem(write).unprocessedItems().toString();
            case TransactWriteItemsRequest transaction -> {
                dynamo.transactWriteItems(transaction);
                yield "committed";
            }
            default -> throw new IllegalArgumentException(request.toString());
        };
    }

    /** Every page: at the end of a range, one of them says that there may be more and the other does not. */
    private static String query(DynamoDbClient dynamo, QueryRequest request) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        int scanned = 0;
        for (QueryResponse page : dynamo.queryPaginator(request)) {
            items.addAll(page.items());
            scanned += page.scannedCount();
        }
        String found = request.indexName() == null
                ? items.stream().map(Answer::item).toList().toString()
                : items.stream().map(each -> value(each.get("rankBy"))).toList() + unordered(items);
        return items.size() + "/" + scanned + " " + found;
    }

    private static String unordered(List<Map<String, AttributeValue>> items) {
        return items.stream().map(Answer::item).sorted().toList().toString();
    }

    static String item(Map<String, AttributeValue> item) {
        return new TreeMap<>(item)
                .entrySet().stream()
                        .map(each -> each.getKey() + "=" + value(each.getValue()))
                        .collect(joining(", ", "{", "}"));
    }

    private static String value(@Nullable AttributeValue value) {
        if (value == null) {
            return "nothing";
        }
        if (value.n() != null) {
            return new BigDecimal(value.n()).stripTrailingZeros().toPlainString();
        }
        if (value.hasM()) {
            return item(value.m());
        }
        return value.hasL() ? value.l().stream().map(Answer::value).toList().toString() : value.toString();
    }
}
