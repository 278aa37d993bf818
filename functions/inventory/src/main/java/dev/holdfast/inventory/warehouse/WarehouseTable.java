package dev.holdfast.inventory.warehouse;

import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.Zone;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;

/** The warehouses; a handful, so they are read all at once. */
@Singleton
public class WarehouseTable {

    private final DynamoDbClient dynamo;
    private final String table;

    public WarehouseTable(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.WAREHOUSES);
    }

    /** All of them by id, {@code main} among them even in a fresh system. */
    public List<Warehouse> all() {
        Map<String, Warehouse> byId = new TreeMap<>();
        byId.put(Warehouse.MAIN.id(), Warehouse.MAIN);
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
                .map(WarehouseTable::decode)
                .forEach(each -> byId.put(each.id(), each));
        return List.copyOf(byId.values());
    }

    /** @return whether it is new */
    public boolean put(Warehouse warehouse) {
        return dynamo.putItem(
                        put -> put.tableName(table).item(encode(warehouse)).returnValues(ReturnValue.ALL_OLD))
                .attributes()
                .isEmpty();
    }

    private static Map<String, AttributeValue> encode(Warehouse warehouse) {
        Map<String, AttributeValue> rank = new HashMap<>();
        warehouse.rank().forEach((zone, place) -> rank.put(zone.name(), n(place)));
        return Map.of("id", s(warehouse.id()), "country", s(warehouse.country()), "rank", AttributeValue.fromM(rank));
    }

    private static Warehouse decode(Map<String, AttributeValue> item) {
        Map<Zone, Integer> rank = new EnumMap<>(Zone.class);
        item.getOrDefault("rank", AttributeValue.fromM(Map.of()))
                .m()
                .forEach((zone, place) -> rank.put(Zone.valueOf(zone), Integer.parseInt(place.n())));
        return new Warehouse(string(item, "id"), string(item, "country"), rank);
    }
}
