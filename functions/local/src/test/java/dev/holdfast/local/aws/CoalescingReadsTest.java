package dev.holdfast.local.aws;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.testing.Await;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class CoalescingReadsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final OneTable table = new OneTable();
    private final CoalescingReads reads = new CoalescingReads(table);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void end() {
        table.open.countDown();
        threads.shutdownNow();
        reads.close();
    }

    @Test
    void whatIsAskedForWhileARequestIsUnderWaySharesTheNext() {
        table.items.addAll(Set.of("a", "b"));
        CompletableFuture<Optional<String>> first = start("first");
        await(1);
        List<CompletableFuture<Optional<String>>> others = List.of(start("a"), start("b"), start("a"), start("gone"));
        Await.until("all wait", PATIENCE, () -> reads.waiting() == 4);
        table.open.countDown();

        assertThat(first.join()).isEmpty();
        assertThat(others.stream().map(CompletableFuture::join))
                .containsExactly(Optional.of("a"), Optional.of("b"), Optional.of("a"), Optional.empty());
        assertThat(table.requests).containsExactly(Set.of("first"), Set.of("a", "b", "gone"));
    }

    @Test
    void whatABatchLeavesUnprocessedIsAskedForByItself() {
        table.items.addAll(Set.of("a", "b"));
        table.unprocessed.add("b");
        CompletableFuture<Optional<String>> first = start("first");
        await(1);
        List<CompletableFuture<Optional<String>>> others = List.of(start("a"), start("b"));
        Await.until("all wait", PATIENCE, () -> reads.waiting() == 2);
        table.open.countDown();

        assertThat(first.join()).isEmpty();
        assertThat(others.stream().map(CompletableFuture::join)).containsExactly(Optional.of("a"), Optional.of("b"));
        assertThat(table.requests).containsExactly(Set.of("first"), Set.of("a", "b"), Set.of("b"));
    }

    @Test
    void doesNotWaitLongerThanTheCallerWants() {
        CompletableFuture<Optional<String>> first = start("first");
        await(1);
        assertThatThrownBy(() -> reads.getItem(request("late").toBuilder()
                        .overrideConfiguration(call -> call.apiCallTimeout(Duration.ofMillis(5)))
                        .build()))
                .isInstanceOf(ApiCallTimeoutException.class);
        table.open.countDown();
        assertThat(first.join()).isEmpty();
    }

    @Test
    void aFailureIsTheirsWhoAskedAndNobodyElses() {
        table.items.add("a");
        table.failures.set(1);
        table.open.countDown();
        CompletableFuture<Optional<String>> failed = start("a");
        assertThatThrownBy(failed::join)
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(SdkClientException.class);
        assertThat(start("a").join()).contains("a");
    }

    @Test
    void aPartOfAnItemIsARequestOfItsOwn() {
        table.items.add("a");
        table.open.countDown();
        GetItemRequest part =
                request("a").toBuilder().projectionExpression("id").build();
        assertThat(reads.getItem(part).item()).containsKey("id");
        assertThat(table.projections).hasValue(1);
    }

    private void await(int requests) {
        Await.until("the request", PATIENCE, () -> table.requests.size() == requests);
    }

    private CompletableFuture<Optional<String>> start(String id) {
        return CompletableFuture.supplyAsync(
                () -> Optional.ofNullable(reads.getItem(request(id)).item().get("id"))
                        .map(AttributeValue::s),
                threads);
    }

    private static GetItemRequest request(String id) {
        return GetItemRequest.builder().tableName("things").key(key(id)).build();
    }

    private static String id(Map<String, AttributeValue> key) {
        return requireNonNull(key.get("id")).s();
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", AttributeValue.fromS(id));
    }

    /** A table whose first request waits until it is opened. */
    private static final class OneTable implements DynamoDbClient {
        final Set<String> items = ConcurrentHashMap.newKeySet();
        final Set<String> unprocessed = ConcurrentHashMap.newKeySet();
        final List<Set<String>> requests = new CopyOnWriteArrayList<>();
        final AtomicInteger failures = new AtomicInteger();
        final AtomicInteger projections = new AtomicInteger();
        final CountDownLatch open = new CountDownLatch(1);

        @Override
        public GetItemResponse getItem(GetItemRequest request) {
            String id = id(request.key());
            if (request.projectionExpression() != null) {
                projections.incrementAndGet();
            }
            ask(Set.of(id));
            return items.contains(id)
                    ? GetItemResponse.builder().item(key(id)).build()
                    : GetItemResponse.builder().build();
        }

        @Override
        public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
            List<String> ids = requireNonNull(request.requestItems().get("things")).keys().stream()
                    .map(CoalescingReadsTest::id)
                    .toList();
            ask(ids.stream().collect(Collectors.toUnmodifiableSet()));
            List<Map<String, AttributeValue>> found = new ArrayList<>();
            List<Map<String, AttributeValue>> left = new ArrayList<>();
            for (String id : ids) {
                if (unprocessed.contains(id)) {
                    left.add(key(id));
                } else if (items.contains(id)) {
                    found.add(key(id));
                }
            }
            BatchGetItemResponse.Builder answer = BatchGetItemResponse.builder().responses(Map.of("things", found));
            return left.isEmpty()
                    ? answer.build()
                    : answer.unprocessedKeys(Map.of(
                                    "things",
                                    KeysAndAttributes.builder().keys(left).build()))
                            .build();
        }

        private void ask(Set<String> ids) {
            requests.add(ids);
            try {
                open.await();
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
            if (failures.getAndDecrement() > 0) {
                throw SdkClientException.create("nobody there");
            }
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {}
    }
}
