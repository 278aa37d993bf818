package dev.holdfast.orders;

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
import dev.holdfast.orders.StoredOrder.Parcel;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How orders and the chunks of their holds look as items. Known to {@link OrderTable} and {@link OrderWrites} alone. */
final class OrderItems {

    static final String HEAD = "order";
    static final int DUE_SHARDS = 8;
    static final int DAY_SHARDS = 4;

    /** Fixed width, so that text order is time order. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private OrderItems() {}

    static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(id), "part", s(HEAD));
    }

    static Map<String, AttributeValue> chunkKey(String id, int attempt, int number) {
        return Map.of("id", s(id), "part", s("hold#%03d#%03d".formatted(attempt, number)));
    }

    static Map<String, AttributeValue> lostKey(String id, int number) {
        return Map.of("id", s(id), "part", s("lost#%03d".formatted(number)));
    }

    static String sortable(Instant at) {
        return SORTABLE.format(at);
    }

    static String dayShard(LocalDate day, int shard) {
        return day + "#" + shard;
    }

    static String dueShard(String id) {
        return Integer.toString(Math.floorMod(id.hashCode(), DUE_SHARDS));
    }

    static ItemWrite setDue(ItemWrite write, String id, Optional<Instant> due) {
        return due.isPresent()
                ? write.set("dueAt", instant(due.get())).set("dueShard", dueShard(id))
                : write.remove("dueAt").remove("dueShard");
    }

    static AttributeValue history(Instant at, OrderStatus status, String reason) {
        return s(at.toEpochMilli() + "|" + status + "|" + reason);
    }

    static Map<String, AttributeValue> encode(StoredOrder stored) {
        AcceptedOrder order = stored.order();
        Map<String, AttributeValue> item = new HashMap<>(key(order.id()));
        item.put("doc", s(Json.write(order)));
        item.put("status", s(stored.status().name()));
        item.put("customer", s(order.customer()));
        item.put("fingerprint", s(order.fingerprint()));
        item.put("acceptedAt", s(sortable(order.acceptedAt())));
        item.put(
                "acceptedDay",
                s(dayShard(
                        order.acceptedAt().atOffset(ZoneOffset.UTC).toLocalDate(),
                        Math.floorMod(order.id().hashCode(), DAY_SHARDS))));
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
            item.put("shortages", s(Json.write(stored.shortages())));
        }
        stored.dueAt().ifPresent(due -> {
            item.put("dueShard", s(dueShard(order.id())));
            item.put("dueAt", n(due.toEpochMilli()));
        });
        return item;
    }

    private static void encodeHold(Hold hold, Map<String, AttributeValue> item) {
        item.put("hold", s(hold.state().name()));
        item.put("attempt", n(hold.attempt()));
        item.put("chunked", AttributeValue.fromBool(hold.chunked()));
        item.put("allocations", s(Json.write(hold.allocations())));
        item.put("claims", s(Json.write(hold.claims())));
    }

    static StoredOrder decode(Map<String, AttributeValue> item) {
        String tracking = stringOrNull(item, "tracking");
        return new StoredOrder(
                Json.readOwn(string(item, "doc"), AcceptedOrder.class),
                OrderStatus.valueOf(string(item, "status")),
                decodeHold(item),
                Optional.ofNullable(instantOrNull(item, "holdUntil")),
                item.getOrDefault("history", AttributeValue.fromL(List.of())).l().stream()
                        .map(each -> history(each.s()))
                        .toList(),
                list(stringOrNull(item, "shortages"), Shortage[].class),
                list(stringOrNull(item, "lostDemand"), Allocation[].class),
                Optional.ofNullable(stringOrNull(item, "paymentId")),
                item.containsKey("refundDue"),
                tracking == null ? Optional.empty() : Optional.of(new Parcel(string(item, "carrier"), tracking)),
                Optional.ofNullable(instantOrNull(item, "dueAt")));
    }

    private static Hold decodeHold(Map<String, AttributeValue> item) {
        AttributeValue chunked = item.get("chunked");
        return new Hold(
                Hold.State.valueOf(string(item, "hold")),
                (int) number(item, "attempt", 1),
                chunked != null && chunked.bool(),
                list(stringOrNull(item, "allocations"), Allocation[].class),
                list(stringOrNull(item, "claims"), Claim[].class));
    }

    static Map<String, AttributeValue> encode(HoldChunk chunk) {
        Map<String, AttributeValue> item = new HashMap<>(chunkKey(chunk.orderId(), chunk.attempt(), chunk.number()));
        item.put("hold", s(chunk.state().name()));
        item.put("attempt", n(chunk.attempt()));
        item.put("number", n(chunk.number()));
        item.put("day", s(chunk.day()));
        item.put("allocations", s(Json.write(chunk.allocations())));
        item.put("claims", s(Json.write(chunk.claims())));
        return item;
    }

    static HoldChunk decodeChunk(Map<String, AttributeValue> item) {
        return new HoldChunk(
                string(item, "id"),
                (int) number(item, "attempt", 1),
                (int) number(item, "number", 0),
                Hold.State.valueOf(string(item, "hold")),
                list(stringOrNull(item, "allocations"), Allocation[].class),
                list(stringOrNull(item, "claims"), Claim[].class),
                string(item, "day"));
    }

    private static HistoryEntry history(String entry) {
        String[] parts = entry.split("\\|", 3);
        return new HistoryEntry(
                Instant.ofEpochMilli(Long.parseLong(parts[0])), OrderStatus.valueOf(parts[1]), parts[2]);
    }

    private static <T> List<T> list(@Nullable String json, Class<T[]> type) {
        return json == null ? List.of() : List.of(Json.readOwn(json, type));
    }
}
