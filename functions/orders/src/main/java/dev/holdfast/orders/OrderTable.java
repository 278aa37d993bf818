package dev.holdfast.orders;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Condition.equal;
import static dev.holdfast.platform.aws.Condition.in;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Reads orders, and changes the status of one alone. Writes within transactions are {@link OrderWrites}. */
@Singleton
public class OrderTable {

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public OrderTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.ORDERS);
    }

    /** The order as of now (a consistent read), or nothing if it is not decided yet. */
    public Optional<StoredOrder> find(String id) {
        return get(id, get -> get.consistentRead(true));
    }

    /** As {@link #find} a moment ago; nothing as well if the table cannot say it within that time. */
    public Optional<StoredOrder> findWithin(String id, Duration atMost) {
        try {
            return get(id, get -> get.overrideConfiguration(call -> call.apiCallTimeout(atMost)));
        } catch (ApiCallTimeoutException tooSlow) {
            return Optional.empty();
        }
    }

    private Optional<StoredOrder> get(String id, Consumer<GetItemRequest.Builder> more) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(OrderItems.key(id)).applyMutation(more))
                .item();
        return item.isEmpty() ? Optional.empty() : Optional.of(OrderItems.decode(item));
    }

    /** The orders of these ids that are there, as of now, by id. */
    public Map<String, StoredOrder> findAll(List<String> ids) {
        Map<String, StoredOrder> found = new TreeMap<>();
        batches.each(table, ids.stream().map(OrderItems::key).toList(), item -> {
            StoredOrder order = OrderItems.decode(item);
            found.put(order.id(), order);
        });
        return found;
    }

    /** All chunks of an order's holds, of every attempt, as of now. */
    public List<HoldChunk> chunks(String id) {
        List<HoldChunk> chunks = new ArrayList<>();
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("#owner = :owner AND begins_with(part, :prefix)")
                .expressionAttributeNames(Map.of("#owner", OrderItems.KEY))
                .expressionAttributeValues(OrderItems.chunksOf(id))
                .consistentRead(true)
                .build();
        dynamo.queryPaginator(query).items().forEach(item -> chunks.add(OrderItems.decodeChunk(item)));
        return chunks;
    }

    /** The item that stood in a write's way. */
    public StoredOrder decode(Map<String, AttributeValue> item) {
        return OrderItems.decode(item);
    }

    /** All orders of the owners whose ids begin so, in no particular order, but for those of the last moments. */
    public void ofOwner(String ownerPart, Consumer<StoredOrder> orders) {
        for (String partition : OrderItems.partitions(ownerPart)) {
            QueryRequest query = QueryRequest.builder()
                    .tableName(table)
                    .keyConditionExpression("#owner = :owner AND begins_with(part, :prefix)")
                    .expressionAttributeNames(Map.of("#owner", OrderItems.KEY))
                    .expressionAttributeValues(Map.of(":owner", s(partition), ":prefix", s(OrderItems.HEAD)))
                    .build();
            dynamo.queryPaginator(query).items().forEach(item -> orders.accept(OrderItems.decode(item)));
        }
    }

    /** What became of a change of status. */
    public sealed interface Change {}

    /** It was made. */
    public record Changed() implements Change {}

    /** The order is in none of the statuses that it would have to be in; or is not there. */
    public record Unchanged(Optional<StoredOrder> found) implements Change {}

    /**
     * Changes the status, if it is one of these.
     *
     * @param due when the order is overdue in its new status; empty if nothing is awaited of it any more
     * @throws IllegalArgumentException if the table of transitions lacks one of the steps
     */
    public Change advance(
            String id, Set<OrderStatus> from, OrderStatus to, String reason, Instant at, Optional<Instant> due) {
        return change(id, from, to, reason, at, due, write -> {});
    }

    /**
     * What an order's parcels have made of it.
     *
     * @param to its status, if that changes
     */
    public Change follow(
            StoredOrder seen, Shipments next, Optional<OrderStatus> to, Instant at, Optional<Instant> due) {
        ItemWrite write = ItemWrite.to(table, OrderItems.key(seen.id()))
                .when(equal("status", seen.status().name()));
        OrderItems.setShipments(write, seen.shipments(), next);
        to.ifPresent(status -> {
            write.set("status", status.name()).append("history", OrderItems.history(at, status, "its parcels say so"));
            OrderItems.setDue(write, due);
        });
        return apply(write);
    }

    private Change change(
            String id,
            Set<OrderStatus> from,
            OrderStatus to,
            String reason,
            Instant at,
            Optional<Instant> due,
            Consumer<ItemWrite> more) {
        if (!from.stream().allMatch(status -> status.canBecome(to))) {
            throw new IllegalArgumentException("no order goes from " + from + " to " + to);
        }
        ItemWrite write = ItemWrite.to(table, OrderItems.key(id))
                .set("status", to.name())
                .append("history", OrderItems.history(at, to, reason))
                .when(in("status", from.stream().map(OrderStatus::name).toList()));
        OrderItems.setDue(write, due);
        more.accept(write);
        return apply(write);
    }

    /** Keeps a RESERVED order's stock for longer; never for shorter. */
    public Change extendHold(String id, Instant until, Instant due) {
        return apply(ItemWrite.to(table, OrderItems.key(id))
                .set("holdUntil", instant(until))
                .set("dueAt", instant(due))
                .when(equal("status", OrderStatus.RESERVED.name()))
                .when(Condition.atMost("holdUntil", until.toEpochMilli())));
    }

    /** Moves a deadline that has been dealt with, if it still is the one that was seen. */
    public Change postpone(String id, Instant seen, Optional<Instant> next) {
        ItemWrite write = ItemWrite.to(table, OrderItems.key(id)).when(equal("dueAt", instant(seen)));
        return apply(OrderItems.setDue(write, next));
    }

    private Change apply(ItemWrite write) {
        try {
            dynamo.updateItem(write.request());
            return new Changed();
        } catch (ConditionalCheckFailedException unchanged) {
            return new Unchanged(
                    unchanged.hasItem() ? Optional.of(OrderItems.decode(unchanged.item())) : Optional.empty());
        }
    }

    /** Every order, and every chunk of a hold, as the audit needs them. */
    public void scan(Consumer<StoredOrder> orders, Consumer<HoldChunk> chunks) {
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> {
                    String part = string(item, "part");
                    if (part.startsWith(OrderItems.HEAD)) {
                        orders.accept(OrderItems.decode(item));
                    } else if (part.startsWith(OrderItems.CHUNK)) {
                        chunks.accept(OrderItems.decodeChunk(item));
                    }
                });
    }
}
