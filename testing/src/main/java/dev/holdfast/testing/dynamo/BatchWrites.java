package dev.holdfast.testing.dynamo;

import dev.holdfast.testing.expression.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/** BatchWriteItem: many unconditional writes in one, each for itself, with no promise that all of them are done. */
final class BatchWrites {

    private static final int WRITES_MAX = 25;

    private final WriteParser parser;
    private final SingleWrites writes;
    private final Faults faults;

    BatchWrites(WriteParser parser, SingleWrites writes, Faults faults) {
        this.parser = parser;
        this.writes = writes;
        this.faults = faults;
    }

    /** One write, as it was asked for and as it was read. */
    private record Asked(String table, WriteRequest request, Write write) {}

    BatchWriteItemResponse write(BatchWriteItemRequest request, Call call) {
        int count =
                request.requestItems().values().stream().mapToInt(List::size).sum();
        BatchLimits.requireWithin(count, WRITES_MAX, "BatchWriteItem");
        List<Asked> all = new ArrayList<>();
        new TreeMap<>(request.requestItems()).forEach((table, requests) -> {
            List<Asked> ofTable = requests.stream()
                    .map(each -> new Asked(table, each, parsed(table, each)))
                    .toList();
            BatchLimits.requireDistinct(
                    ofTable.stream().map(each -> each.write().key()).toList());
            all.addAll(ofTable);
        });
        int processed = Math.min(count, faults.processed(call, count));
        all.subList(0, processed).forEach(each -> writes.store(each.write()));
        Map<String, List<WriteRequest>> left = new LinkedHashMap<>();
        all.subList(processed, count)
                .forEach(each -> left.computeIfAbsent(each.table(), table -> new ArrayList<>())
                        .add(each.request()));
        return BatchWriteItemResponse.builder().unprocessedItems(left).build();
    }

    private Write parsed(String table, WriteRequest request) {
        if ((request.putRequest() == null) == (request.deleteRequest() == null)) {
            throw Refusal.of("A write of a batch has to be either a put or a delete");
        }
        return request.putRequest() != null
                ? parser.put(PutItemRequest.builder()
                        .tableName(table)
                        .item(request.putRequest().item())
                        .build())
                : parser.delete(DeleteItemRequest.builder()
                        .tableName(table)
                        .key(request.deleteRequest().key())
                        .build());
    }
}
