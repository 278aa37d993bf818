package dev.holdfast.platform.aws;

import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/** Reads many items of one table as of now, and asks again, each time a little later, for those that are left out. */
@Singleton
public class BatchGet {

    /** Keys of one request, by the service's limit. */
    private static final int KEYS_MAX = 100;

    /** How often some keys of one request may be left unprocessed. */
    private static final int FAILURES_MAX = 8;

    private final DynamoDbClient dynamo;
    private final Backoff backoff;

    public BatchGet(DynamoDbClient dynamo, Backoff backoff) {
        this.dynamo = dynamo;
        this.backoff = backoff;
    }

    /**
     * Consistent reads.
     *
     * @param keys may repeat themselves
     * @param items told each item that is there, in no particular order
     * @throws Unavailable if the service keeps leaving some unread
     */
    public void each(
            String table, Collection<Map<String, AttributeValue>> keys, Consumer<Map<String, AttributeValue>> items) {
        List<Map<String, AttributeValue>> distinct = List.copyOf(new LinkedHashSet<>(keys));
        for (int from = 0; from < distinct.size(); from += KEYS_MAX) {
            some(table, distinct.subList(from, Math.min(distinct.size(), from + KEYS_MAX)), items);
        }
    }

    private void some(
            String table, List<Map<String, AttributeValue>> keys, Consumer<Map<String, AttributeValue>> items) {
        Map<String, KeysAndAttributes> wanted = Map.of(
                table,
                KeysAndAttributes.builder().keys(keys).consistentRead(true).build());
        for (int failures = 0; !wanted.isEmpty(); failures++) {
            if (failures > FAILURES_MAX) {
                throw new Unavailable("the table " + table + " could not be read in full");
            }
            if (failures > 0) {
                backoff.pauseAfter(failures);
            }
            Map<String, KeysAndAttributes> asked = wanted;
            var answer = dynamo.batchGetItem(batch -> batch.requestItems(asked));
            answer.responses().getOrDefault(table, List.of()).forEach(items);
            wanted = answer.unprocessedKeys();
        }
    }
}
