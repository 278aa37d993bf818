package dev.holdfast.testing.dynamo;

import dev.holdfast.platform.aws.ItemSize;
import dev.holdfast.testing.expression.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** BatchGetItem: many reads in one, with no promise that all of them are done. */
final class BatchReads {

    private static final int KEYS_MAX = 100;
    private static final long ANSWER_BYTES_MAX = 16L * 1024 * 1024;

    private final ModelTables tables;
    private final Reads reads;
    private final Faults faults;

    BatchReads(ModelTables tables, Reads reads, Faults faults) {
        this.tables = tables;
        this.reads = reads;
        this.faults = faults;
    }

    BatchGetItemResponse get(BatchGetItemRequest request, Call call) {
        int keys = request.requestItems().values().stream()
                .mapToInt(each -> each.keys().size())
                .sum();
        BatchLimits.requireWithin(keys, KEYS_MAX, "BatchGetItem");
        List<OfTable> wanted = new ArrayList<>();
        new TreeMap<>(request.requestItems()).forEach((name, asked) -> wanted.add(new OfTable(name, asked, call)));
        Allowance allowance = new Allowance(faults.processed(call, keys), ANSWER_BYTES_MAX);
        wanted.forEach(each -> each.read(allowance));
        Map<String, List<Map<String, AttributeValue>>> responses = new LinkedHashMap<>();
        Map<String, KeysAndAttributes> left = new LinkedHashMap<>();
        for (OfTable each : wanted) {
            responses.put(each.name, each.found);
            if (!each.unread.isEmpty()) {
                left.put(each.name, each.asked.toBuilder().keys(each.unread).build());
            }
        }
        return BatchGetItemResponse.builder()
                .responses(responses)
                .unprocessedKeys(left)
                .build();
    }

    /** How much of a batch may still be done. */
    private static final class Allowance {

        private int items;
        private long bytes;

        Allowance(int items, long bytes) {
            this.items = items;
            this.bytes = bytes;
        }

        boolean takeItem() {
            return bytes > 0 && items-- > 0;
        }

        void takeBytes(int taken) {
            bytes -= taken;
        }
    }

    /** The reads of one table. */
    private final class OfTable {

        private final String name;
        private final KeysAndAttributes asked;
        private final ModelTable table;
        private final View view;
        private final @Nullable List<Path> projection;
        private final List<Map<String, AttributeValue>> found = new ArrayList<>();
        private final List<Map<String, AttributeValue>> unread = new ArrayList<>();

        OfTable(String name, KeysAndAttributes asked, Call call) {
            Legacy.refuse(asked.hasAttributesToGet(), "AttributesToGet");
            this.name = name;
            this.asked = asked;
            this.table = tables.get(name);
            Expressions expressions =
                    Expressions.ofNames(asked.expressionAttributeNames(), asked.projectionExpression());
            this.projection = expressions.projection(asked.projectionExpression());
            expressions.requireAllUsed();
            this.view = reads.view(asked.consistentRead(), call);
            BatchLimits.requireDistinct(
                    asked.keys().stream().map(table.key()::ofKey).toList());
        }

        void read(Allowance allowance) {
            for (Map<String, AttributeValue> key : asked.keys()) {
                if (allowance.takeItem()) {
                    Map<String, AttributeValue> item =
                            Reads.found(table, table.key().ofKey(key), view, projection);
                    if (item != null) {
                        found.add(item);
                        allowance.takeBytes(ItemSize.of(item));
                    }
                } else {
                    unread.add(key);
                }
            }
        }
    }
}
