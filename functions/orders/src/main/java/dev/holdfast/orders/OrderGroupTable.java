package dev.holdfast.orders;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.bytes;
import static dev.holdfast.platform.aws.Attributes.bytesOrNull;
import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.instantOrNull;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Condition.equal;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.json.PackedJson;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The table of {@link OrderGroup}s. */
@Singleton
public class OrderGroupTable {

    /** The name from which a day's walk begins. */
    public static final String NEWEST = "~";

    /** Fixed width, so that text order is time order. */
    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** The same in every group that is to be looked after, and absent from all others: the index has none but them. */
    private static final String WATCHED = "1";

    /** Ids look like nothing but themselves: the dictionary is for the frame. */
    private static final PackedJson PACKED = new PackedJson(1, "[\"\",\"\"]");

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final RandomGenerator random;
    private final String table;

    public OrderGroupTable(DynamoDbClient dynamo, BatchGet batches, RandomGenerator random, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.random = random;
        this.table = names.of(Tables.ORDER_GROUPS);
    }

    /**
     * Part of the transaction that decides these orders.
     *
     * @param again those that were decided before
     */
    public TransactWriteItem put(List<StoredOrder> decided, List<StoredOrder> again, Instant at) {
        return ItemWrite.put(table, encode(OrderGroup.of(newKey(at), decided, again)));
    }

    /** Two groups of one millisecond have one name in 2^40. */
    private OrderGroup.Key newKey(Instant at) {
        String chance = "%010x".formatted(random.nextLong() >>> 24);
        return new OrderGroup.Key(
                LocalDate.ofInstant(at, ZoneOffset.UTC).toString(), SORTABLE.format(at) + "#" + chance);
    }

    /** When its orders were decided. */
    public static Instant madeAt(OrderGroup.Key key) {
        return Instant.parse(
                key.day() + "T" + key.name().substring(0, key.name().indexOf('#')) + "Z");
    }

    /** The groups of a UTC day, the newest first, from the one of this name on; at most so many. */
    public List<OrderGroup> ofDay(LocalDate day, String from, int max) {
        List<OrderGroup> groups = new ArrayList<>();
        dynamo.query(QueryRequest.builder()
                        .tableName(table)
                        .keyConditionExpression("#day = :day AND #group <= :from")
                        .expressionAttributeNames(Map.of("#day", "day", "#group", "group"))
                        .expressionAttributeValues(Map.of(":day", s(day.toString()), ":from", s(from)))
                        .scanIndexForward(false)
                        .limit(max)
                        .build())
                .items()
                .forEach(item -> groups.add(decode(item)));
        return groups;
    }

    /** Groups that were to be looked after by then, as they are now, at most so many. */
    public List<OrderGroup> due(Instant by, int max) {
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        dynamo.query(query -> query.tableName(table)
                        .indexName("byLook")
                        .keyConditionExpression("watch = :watched AND lookAt <= :by")
                        .expressionAttributeValues(Map.of(":watched", s(WATCHED), ":by", instant(by)))
                        .limit(max))
                .items()
                .forEach(item -> keys.add(key(decodeKey(item))));
        List<OrderGroup> groups = new ArrayList<>();
        batches.each(table, keys, item -> groups.add(decode(item)));
        return groups;
    }

    /** Moves the next look, if it still is the one that was seen; with nothing to wait for there is none. */
    public void lookAgain(OrderGroup seen, Optional<Instant> next) {
        seen.lookAt().ifPresent(lookAt -> {
            ItemWrite write = ItemWrite.to(table, key(seen.key())).when(equal("lookAt", instant(lookAt)));
            next.ifPresentOrElse(
                    at -> write.set("lookAt", instant(at)),
                    () -> write.remove("lookAt").remove("watch"));
            try {
                dynamo.updateItem(write.request());
            } catch (ConditionalCheckFailedException moved) {
                // another sweep was faster
            }
        });
    }

    private static Map<String, AttributeValue> key(OrderGroup.Key key) {
        return Map.of("day", s(key.day()), "group", s(key.name()));
    }

    private static OrderGroup.Key decodeKey(Map<String, AttributeValue> item) {
        return new OrderGroup.Key(string(item, "day"), string(item, "group"));
    }

    private static Map<String, AttributeValue> encode(OrderGroup group) {
        Map<String, AttributeValue> item = new HashMap<>(key(group.key()));
        item.put("orders", b(PACKED.write(group.decided())));
        if (!group.again().isEmpty()) {
            item.put("again", b(PACKED.write(group.again())));
        }
        group.lookAt().ifPresent(at -> {
            item.put("watch", s(WATCHED));
            item.put("lookAt", instant(at));
        });
        return item;
    }

    private static OrderGroup decode(Map<String, AttributeValue> item) {
        byte[] again = bytesOrNull(item, "again");
        return new OrderGroup(
                decodeKey(item),
                List.of(PACKED.read(bytes(item, "orders"), String[].class)),
                again == null ? List.of() : List.of(PACKED.read(again, String[].class)),
                Optional.ofNullable(instantOrNull(item, "lookAt")));
    }
}
