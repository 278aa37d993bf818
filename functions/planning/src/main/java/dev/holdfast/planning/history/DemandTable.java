package dev.holdfast.planning.history;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.bytesOrNull;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Demand by SKU and calendar year: a row is 1 to 2 KB, and two years of a SKU are two or three rows side by side. */
@Singleton
public class DemandTable {

    private static final String SKU = "sku";
    private static final String YEAR = "year";
    private static final String COUNTED = "counted";
    private static final String IMPORTED = "imported";
    private static final String VERSION = "version";

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public DemandTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.DEMAND);
    }

    /** As of now; a year of which nothing is known is left out. */
    public Map<DemandYear.Key, DemandYear> read(Collection<DemandYear.Key> keys) {
        Map<DemandYear.Key, DemandYear> years = new HashMap<>();
        batches.each(table, keys.stream().map(DemandTable::key).toList(), item -> {
            DemandYear year = decode(item);
            years.put(year.key(), year);
        });
        return years;
    }

    /** All of a SKU's years, the oldest first. */
    public List<DemandYear> of(String sku) {
        return dynamo
                .queryPaginator(query -> query.tableName(table)
                        .keyConditionExpression("#sku = :sku")
                        .expressionAttributeNames(Map.of("#sku", SKU))
                        .expressionAttributeValues(Map.of(":sku", s(sku)))
                        .consistentRead(true))
                .items()
                .stream()
                .map(DemandTable::decode)
                .toList();
    }

    /** Every SKU's every year; it costs as much as they all hold. */
    public void scan(Consumer<DemandYear> years) {
        dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true))
                .items()
                .forEach(item -> years.accept(decode(item)));
    }

    /** Writes what has become of a year, for a transaction: if nobody has changed it since it was read. */
    public TransactWriteItem write(DemandYear after) {
        ItemWrite write = ItemWrite.to(table, key(after.key()))
                .set(VERSION, after.version())
                .when(after.version() == 1 ? Condition.absent(VERSION) : Condition.equal(VERSION, after.version() - 1));
        if (!after.counted().isEmpty()) {
            write.set(COUNTED, b(DayPacking.pack(after.counted())));
        }
        if (!after.imported().isEmpty()) {
            write.set(IMPORTED, b(DayPacking.pack(after.imported())));
        }
        return write.update();
    }

    private static Map<String, AttributeValue> key(DemandYear.Key key) {
        return Map.of(SKU, s(key.sku()), YEAR, s("%04d".formatted(key.year())));
    }

    private static DemandYear decode(Map<String, AttributeValue> item) {
        int year = Integer.parseInt(string(item, YEAR));
        return new DemandYear(
                new DemandYear.Key(string(item, SKU), year),
                days(bytesOrNull(item, COUNTED), year),
                days(bytesOrNull(item, IMPORTED), year),
                number(item, VERSION, 0));
    }

    private static List<DemandDay> days(byte @Nullable [] packed, int year) {
        return packed == null ? List.of() : DayPacking.unpack(packed, year);
    }
}
