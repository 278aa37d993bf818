package dev.holdfast.catalog.offer;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.json.Json;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

/** The promotions; so few that they are read all at once. A write is guarded by the version it follows. */
@Singleton
public class PromotionTable {

    private final DynamoDbClient dynamo;
    private final String table;

    public PromotionTable(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.PROMOTIONS);
    }

    /** In the order in which they are declared. */
    public List<StoredPromotion> all() {
        return dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .map(PromotionTable::decode)
                .sorted(Comparator.comparing(StoredPromotion::promotion))
                .toList();
    }

    public Optional<StoredPromotion> find(String id) {
        GetItemResponse found =
                dynamo.getItem(request -> request.tableName(table).key(key(id)).consistentRead(true));
        return found.hasItem() ? Optional.of(decode(found.item())) : Optional.empty();
    }

    /** Writes version 1 if there is none of its id, and version N over version N - 1 alone; whether it did. */
    public boolean put(StoredPromotion stored) {
        return VersionTable.put(dynamo, table, encode(stored), "id", stored.version());
    }

    /** Removes this very version; whether it did. */
    public boolean delete(StoredPromotion seen) {
        try {
            dynamo.deleteItem(request -> request.tableName(table)
                    .key(key(seen.id()))
                    .conditionExpression("#version = :seen")
                    .expressionAttributeNames(Map.of("#version", VersionTable.VERSION))
                    .expressionAttributeValues(Map.of(":seen", n(seen.version()))));
            return true;
        } catch (ConditionalCheckFailedException overtaken) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(String id) {
        return Map.of("id", s(id));
    }

    private static Map<String, AttributeValue> encode(StoredPromotion stored) {
        return Map.of(
                "id",
                s(stored.id()),
                "doc",
                s(Json.write(stored.body())),
                VersionTable.VERSION,
                n(stored.version()),
                "updatedAt",
                instant(stored.updatedAt()));
    }

    private static StoredPromotion decode(Map<String, AttributeValue> item) {
        return new StoredPromotion(
                string(item, "id"),
                Json.readOwn(string(item, "doc"), PromotionBody.class),
                number(item, VersionTable.VERSION, 1),
                Instant.ofEpochMilli(number(item, "updatedAt", 0)));
    }
}
