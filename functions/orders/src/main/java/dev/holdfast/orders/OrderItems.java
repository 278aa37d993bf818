package dev.holdfast.orders;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.bytes;
import static dev.holdfast.platform.aws.Attributes.bytesOrNull;
import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.instantOrNull;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Attributes.stringOrNull;

import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.Claim;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How orders and the chunks of their holds look as items. Known to {@link OrderTable} and {@link OrderWrites} alone. */
final class OrderItems {

    /** The attribute by which a new item is told from one that is there. */
    static final String KEY = "owner";

    static final String HEAD = "order#";
    static final String CHUNK = "hold#";

    private static final String SHIPMENTS_VERSION = "shipmentsVersion";

    /** Characters of an id that stand for its owner. */
    private static final int OWNER_LENGTH = OrderIds.OWNER;

    /**
     * Over so many partitions the orders of one owner are spread: one that orders for others, such as a shop's own
     * server, would else find the limit of a single one.
     */
    private static final int OWNER_SHARDS = 4;

    private OrderItems() {}

    static Map<String, AttributeValue> key(String id) {
        return key(id, HEAD, "");
    }

    /** An order lies with the others of its owner, each by what is left of its id; and so does what belongs to it. */
    private static Map<String, AttributeValue> key(String id, String kind, String end) {
        int owner = Math.min(OWNER_LENGTH, id.length());
        return Map.of(
                KEY, s(ownerShard(id.substring(0, owner), id.hashCode())), "part", s(kind + id.substring(owner) + end));
    }

    private static String ownerShard(String ownerPart, int number) {
        return ownerPart + "#" + Math.floorMod(number, OWNER_SHARDS);
    }

    /** The partitions in which the orders of an owner are. */
    static List<String> partitions(String ownerPart) {
        return IntStream.range(0, OWNER_SHARDS)
                .mapToObj(shard -> ownerShard(ownerPart, shard))
                .toList();
    }

    static Map<String, AttributeValue> chunkKey(String id, int attempt, int number) {
        return key(id, CHUNK, "#%03d#%03d".formatted(attempt, number));
    }

    /** The partition and the prefix of all chunks of an order, as values of a query. */
    static Map<String, AttributeValue> chunksOf(String id) {
        Map<String, AttributeValue> prefix = key(id, CHUNK, "#");
        return Map.of(":owner", s(string(prefix, KEY)), ":prefix", s(string(prefix, "part")));
    }

    static Map<String, AttributeValue> lostKey(String id, int number) {
        return key(id, "lost#", "#%03d".formatted(number));
    }

    static ItemWrite setDue(ItemWrite write, Optional<Instant> due) {
        return due.isPresent() ? write.set("dueAt", instant(due.get())) : write.remove("dueAt");
    }

    static AttributeValue history(Instant at, OrderStatus status, String reason) {
        return s(at.toEpochMilli() + "|" + status + "|" + reason);
    }

    static AttributeValue document(AcceptedOrder order) {
        return b(OrderDocuments.PACKED.write(order));
    }

    static AttributeValue allocations(List<Allocation> allocations) {
        return b(OrderDocuments.PACKED.write(allocations));
    }

    static AttributeValue claims(List<Claim> claims) {
        return b(OrderDocuments.PACKED.write(claims));
    }

    /** Unless somebody else has added a parcel, or changed one. */
    static ItemWrite setShipments(ItemWrite write, Shipments seen, Shipments next) {
        return write.set("shipments", b(OrderDocuments.PACKED.write(next.parcels())))
                .set(SHIPMENTS_VERSION, next.version())
                .when(
                        seen.version() == 0
                                ? Condition.absent(SHIPMENTS_VERSION)
                                : Condition.equal(SHIPMENTS_VERSION, seen.version()));
    }

    static AttributeValue shortages(List<Shortage> shortages) {
        return b(OrderDocuments.PACKED.write(shortages));
    }

    static Map<String, AttributeValue> encode(StoredOrder stored) {
        AcceptedOrder order = stored.order();
        Map<String, AttributeValue> item = new HashMap<>(key(order.id()));
        item.put("doc", document(order));
        item.put("status", s(stored.status().name()));
        item.put("total", n(order.totals().total().amount()));
        item.put("currency", s(order.currency()));
        item.put(
                "history",
                AttributeValue.fromL(stored.history().stream()
                        .map(each -> history(each.at(), each.status(), each.reason()))
                        .toList()));
        encodeHold(stored.hold(), item);
        stored.holdUntil().ifPresent(until -> item.put("holdUntil", n(until.toEpochMilli())));
        if (!stored.shortages().isEmpty()) {
            item.put("shortages", shortages(stored.shortages()));
        }
        stored.dueAt().ifPresent(due -> item.put("dueAt", instant(due)));
        return item;
    }

    private static void encodeHold(Hold hold, Map<String, AttributeValue> item) {
        item.put("hold", s(hold.state().name()));
        item.put("attempt", n(hold.attempt()));
        if (hold.chunked()) {
            item.put("chunked", AttributeValue.fromBool(true));
        }
        encode(hold.allocations(), hold.claims(), item);
    }

    private static void encode(List<Allocation> allocations, List<Claim> claims, Map<String, AttributeValue> item) {
        if (!allocations.isEmpty()) {
            item.put("allocations", allocations(allocations));
        }
        if (!claims.isEmpty()) {
            item.put("claims", claims(claims));
        }
    }

    static StoredOrder decode(Map<String, AttributeValue> item) {
        return new StoredOrder(
                OrderDocuments.PACKED.read(bytes(item, "doc"), AcceptedOrder.class),
                OrderStatus.valueOf(string(item, "status")),
                decodeHold(item),
                Optional.ofNullable(instantOrNull(item, "holdUntil")),
                item.getOrDefault("history", AttributeValue.fromL(List.of())).l().stream()
                        .map(each -> history(each.s()))
                        .toList(),
                list(item, "shortages", Shortage[].class),
                list(item, "lostDemand", Allocation[].class),
                Optional.ofNullable(stringOrNull(item, "paymentId")),
                item.containsKey("refundDue"),
                new Shipments(list(item, "shipments", Shipment[].class), number(item, SHIPMENTS_VERSION, 0)),
                Optional.ofNullable(instantOrNull(item, "dueAt")));
    }

    private static Hold decodeHold(Map<String, AttributeValue> item) {
        AttributeValue chunked = item.get("chunked");
        return new Hold(
                Hold.State.valueOf(string(item, "hold")),
                (int) number(item, "attempt", 1),
                chunked != null && chunked.bool(),
                list(item, "allocations", Allocation[].class),
                list(item, "claims", Claim[].class));
    }

    static Map<String, AttributeValue> encode(HoldChunk chunk) {
        Map<String, AttributeValue> item = new HashMap<>(chunkKey(chunk.orderId(), chunk.attempt(), chunk.number()));
        item.put("id", s(chunk.orderId()));
        item.put("hold", s(chunk.state().name()));
        item.put("attempt", n(chunk.attempt()));
        item.put("number", n(chunk.number()));
        item.put("day", s(chunk.day()));
        encode(chunk.allocations(), chunk.claims(), item);
        return item;
    }

    static HoldChunk decodeChunk(Map<String, AttributeValue> item) {
        return new HoldChunk(
                string(item, "id"),
                (int) number(item, "attempt", 1),
                (int) number(item, "number", 0),
                Hold.State.valueOf(string(item, "hold")),
                list(item, "allocations", Allocation[].class),
                list(item, "claims", Claim[].class),
                string(item, "day"));
    }

    private static HistoryEntry history(String entry) {
        String[] parts = entry.split("\\|", 3);
        return new HistoryEntry(
                Instant.ofEpochMilli(Long.parseLong(parts[0])), OrderStatus.valueOf(parts[1]), parts[2]);
    }

    private static <T> List<T> list(Map<String, AttributeValue> item, String name, Class<T[]> type) {
        byte[] packed = bytesOrNull(item, name);
        return packed == null ? List.of() : List.of(OrderDocuments.PACKED.read(packed, type));
    }
}
