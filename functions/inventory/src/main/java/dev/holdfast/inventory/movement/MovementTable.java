package dev.holdfast.inventory.movement;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Attributes.stringOrNull;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.json.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The stock movements: each part is written once, in the transaction that moves the stock. */
@Singleton
public class MovementTable {

    private final DynamoDbClient dynamo;
    private final String table;

    public MovementTable(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.STOCK_MOVEMENTS);
    }

    /** What has been done of a movement so far, in order (a consistent read). */
    public List<MovementPart> parts(MovementKind kind, String id) {
        QueryRequest query = QueryRequest.builder()
                .tableName(table)
                .keyConditionExpression("movement = :movement")
                .expressionAttributeValues(Map.of(":movement", s(key(kind, id))))
                .consistentRead(true)
                .build();
        return dynamo.queryPaginator(query).items().stream()
                .map(MovementTable::decode)
                .toList();
    }

    /** A part that is not there yet. As parts have no gaps, it also says that nobody has written one since. */
    public TransactWriteItem put(MovementPart part) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("movement", s(key(part.kind(), part.id())));
        item.put("part", s("%06d".formatted(part.number())));
        item.put("lines", s(Json.write(part.lines())));
        item.put("requestHash", s(part.requestHash()));
        item.put("at", instant(part.at()));
        item.put("reason", s(part.reason()));
        part.notes().ifPresent(notes -> item.put("notes", s(notes)));
        return ItemWrite.putNew(table, item, "movement");
    }

    /** Every part of every movement. */
    public void scan(Consumer<MovementPart> parts) {
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> parts.accept(decode(item)));
    }

    private static String key(MovementKind kind, String id) {
        return kind.prefix() + "#" + id;
    }

    private static MovementPart decode(Map<String, AttributeValue> item) {
        String[] key = string(item, "movement").split("#", 2);
        return new MovementPart(
                MovementKind.valueOf(key[0].toUpperCase(Locale.ROOT)),
                key[1],
                Integer.parseInt(string(item, "part")),
                List.of(Json.readOwn(string(item, "lines"), MovementLine[].class)),
                string(item, "requestHash"),
                Instant.ofEpochMilli(number(item, "at", 0)),
                string(item, "reason"),
                Optional.ofNullable(stringOrNull(item, "notes")));
    }
}
