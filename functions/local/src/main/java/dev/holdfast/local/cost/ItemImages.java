package dev.holdfast.local.cost;

import dev.holdfast.local.aws.AwsClients;
import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.FunctionSpec;
import dev.holdfast.model.topology.Grant;
import dev.holdfast.model.topology.TableSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.topology.Trigger;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Items as they are, for a request does not say how large the item was that it changes. A system that began empty and
 * whose every write passes here is known without asking: what a put brings is the item, and what an update leaves is read
 * back, by a function of its own that nobody counts. Not for several threads at once.
 */
final class ItemImages {

    private static final FunctionSpec READER = new FunctionSpec(
            "cost",
            "local",
            "Reads back what updates have left",
            new Trigger.Schedule(Duration.ofDays(1)),
            Duration.ofSeconds(15),
            512,
            Topology.HOLDFAST.tables().stream()
                    .map(table -> (Grant) new Grant.Read(table.name()))
                    .collect(Collectors.toSet()));

    private final BatchGet batches;
    private final TableNames names;
    private final Map<ItemId, Map<String, AttributeValue>> known = new HashMap<>();

    ItemImages(DynamoDbClient dynamo, TableNames names) {
        this.batches = new BatchGet(dynamo, AwsClients.backoff());
        this.names = names;
    }

    TableSpec spec(String physicalTable) {
        return Topology.HOLDFAST.table(names.logical(physicalTable));
    }

    /** A whole item's id. */
    ItemId idOf(String physicalTable, Map<String, AttributeValue> item) {
        TableSpec.KeySpec key = spec(physicalTable).key();
        Set<String> keys = new HashSet<>(Set.of(key.partition()));
        key.sort().ifPresent(sort -> keys.add(sort.name()));
        Map<String, AttributeValue> its = new HashMap<>(item);
        its.keySet().retainAll(keys);
        return new ItemId(physicalTable, its);
    }

    /** Empty if it is not there. */
    Map<String, AttributeValue> of(ItemId id) {
        return known.getOrDefault(id, Map.of());
    }

    void put(ItemId id, Map<String, AttributeValue> item) {
        known.put(id, Map.copyOf(item));
    }

    void delete(ItemId id) {
        known.remove(id);
    }

    /** Looks at items anew. */
    void refresh(List<ItemId> ids) {
        ids.forEach(known::remove);
        Map<String, List<ItemId>> byTable = ids.stream().collect(Collectors.groupingBy(ItemId::physicalTable));
        CurrentFunction.run(READER, () -> byTable.forEach(this::refresh));
    }

    private void refresh(String table, List<ItemId> ids) {
        batches.each(table, ids.stream().map(ItemId::key).toList(), item -> put(idOf(table, item), item));
    }
}
