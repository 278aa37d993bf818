package dev.holdfast.local.aws;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import software.amazon.awssdk.core.RequestOverrideConfiguration;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Lets whole items of a table that are asked for at the same time share requests. */
final class CoalescingReads implements AutoCloseable {

    /** Items of 400 KB at most, in an answer of 16 MB at most. */
    private static final int ITEMS_MAX = 40;

    private final DynamoDbClient dynamo;
    private final Map<Source, Lane<Read>> lanes = new ConcurrentHashMap<>();

    CoalescingReads(DynamoDbClient dynamo) {
        this.dynamo = dynamo;
    }

    private record Source(String table, boolean consistent) {}

    /** A request whose sender waits. */
    private record Read(GetItemRequest request, CompletableFuture<GetItemResponse> answer) {}

    /** As DynamoDB's own, with its errors; a timeout of the whole call is honoured, other settings of it are not. */
    GetItemResponse getItem(GetItemRequest request) {
        if (!isPlain(request)) {
            return dynamo.getItem(request);
        }
        Read read = new Read(request, new CompletableFuture<>());
        Source source = new Source(request.tableName(), Boolean.TRUE.equals(request.consistentRead()));
        lanes.computeIfAbsent(source, this::lane).add(read);
        Optional<Duration> atMost =
                request.overrideConfiguration().flatMap(RequestOverrideConfiguration::apiCallTimeout);
        return await(read.answer(), atMost);
    }

    /** How many wait for a request that has not begun. */
    int waiting() {
        return lanes.values().stream().mapToInt(Lane::waiting).sum();
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }

    private static boolean isPlain(GetItemRequest request) {
        return request.projectionExpression() == null
                && !request.hasAttributesToGet()
                && request.returnConsumedCapacity() == null;
    }

    private static GetItemResponse await(CompletableFuture<GetItemResponse> answer, Optional<Duration> atMost) {
        try {
            return atMost.isEmpty() ? answer.get() : answer.get(atMost.get().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooSlow) {
            throw ApiCallTimeoutException.create(atMost.orElseThrow().toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw AbortedException.create("interrupted", interrupted);
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof SdkException cause
                    ? cause
                    : SdkClientException.create("the item could not be read", failed);
        }
    }

    private Lane<Read> lane(Source source) {
        return new Lane<>("read-" + source.table(), ITEMS_MAX, read -> 1, together -> read(source, together));
    }

    private void read(Source source, List<Read> together) {
        Map<Map<String, AttributeValue>, GetItemResponse> found = new HashMap<>();
        try {
            if (together.size() > 1) {
                found.putAll(batch(source, together));
            }
            together.forEach(read -> read.answer()
                    .complete(found.computeIfAbsent(read.request().key(), key -> dynamo.getItem(read.request()))));
        } catch (RuntimeException failed) {
            together.forEach(read -> read.answer().completeExceptionally(failed));
        }
    }

    /** What a batch says of the keys; those that it leaves unprocessed are missing. */
    private Map<Map<String, AttributeValue>, GetItemResponse> batch(Source source, List<Read> together) {
        List<Map<String, AttributeValue>> keys =
                together.stream().map(read -> read.request().key()).distinct().toList();
        KeysAndAttributes wanted = KeysAndAttributes.builder()
                .keys(keys)
                .consistentRead(source.consistent())
                .build();
        var answer = dynamo.batchGetItem(get -> get.requestItems(Map.of(source.table(), wanted)));
        Map<Map<String, AttributeValue>, GetItemResponse> found = new HashMap<>();
        keys.forEach(key -> found.put(key, GetItemResponse.builder().build()));
        answer.responses()
                .getOrDefault(source.table(), List.of())
                .forEach(item -> found.put(
                        keyOf(item, keys.getFirst()),
                        GetItemResponse.builder().item(item).build()));
        if (answer.unprocessedKeys().containsKey(source.table())) {
            answer.unprocessedKeys().get(source.table()).keys().forEach(found::remove);
        }
        return found;
    }

    private static Map<String, AttributeValue> keyOf(
            Map<String, AttributeValue> item, Map<String, AttributeValue> like) {
        Map<String, AttributeValue> key = new HashMap<>();
        like.keySet().forEach(name -> key.put(name, item.get(name)));
        return key;
    }
}
