package dev.holdfast.planning.supplier;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.bytes;
import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;

import dev.holdfast.planning.replenish.LeadTime;
import dev.holdfast.platform.json.PackedJson;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How suppliers look as items. Known to {@link SupplierTable} alone. */
final class SupplierItems {

    static final String SUPPLIER = "supplier";
    static final String PART = "part";
    static final String VERSION = "version";
    static final String COUNT = "supplies";

    /** Under it lie the terms of all suppliers; no supplier is called so. */
    static final String ALL = "#";

    /** Where what a supplier supplies lies, some SKUs a row. */
    static final String SUPPLIES = "supplies#";

    private static final String LINES = "lines";
    private static final PackedJson PACKED = new PackedJson(
            1, "[{\"sku\":\"\",\"warehouse\":\"main\",\"unitCost\":100,\"packSize\":1,\"minimumUnits\":0},");

    private SupplierItems() {}

    static Map<String, AttributeValue> key(String id) {
        return Map.of(SUPPLIER, s(ALL), PART, s(id));
    }

    static Map<String, AttributeValue> key(String id, int row) {
        return Map.of(SUPPLIER, s(id), PART, s(SUPPLIES + "%03d".formatted(row)));
    }

    static Map<String, AttributeValue> terms(Supplier supplier) {
        Map<String, AttributeValue> item = new HashMap<>();
        item.put("name", s(supplier.name()));
        item.put("currency", s(supplier.currency()));
        item.put("leadMean", decimal(supplier.leadTime().mean()));
        item.put("leadDeviation", decimal(supplier.leadTime().deviation()));
        item.put("reviewDays", n(supplier.reviewDays()));
        item.put("orderCost", n(supplier.orderCost()));
        item.put("holdingRate", decimal(supplier.holdingRate()));
        item.put("serviceLevel", decimal(supplier.serviceLevel()));
        item.put("minimumAmount", n(supplier.minimumAmount()));
        item.put("minimumUnits", n(supplier.minimumUnits()));
        item.put(COUNT, n(supplier.supplies().size()));
        item.put(VERSION, n(supplier.version()));
        item.put("updatedAt", instant(supplier.updatedAt()));
        Long budget = supplier.budget();
        if (budget != null) {
            item.put("budget", n(budget));
        }
        return item;
    }

    /** Without what it supplies, which lies in rows of its own. */
    static Supplier supplier(Map<String, AttributeValue> item) {
        return new Supplier(
                string(item, PART),
                string(item, "name"),
                string(item, "currency"),
                new LeadTime(decimal(item, "leadMean"), decimal(item, "leadDeviation")),
                (int) number(item, "reviewDays", 1),
                number(item, "orderCost", 0),
                decimal(item, "holdingRate"),
                decimal(item, "serviceLevel"),
                number(item, "minimumAmount", 0),
                number(item, "minimumUnits", 0),
                budget(item),
                List.of(),
                number(item, VERSION, 0),
                Instant.ofEpochMilli(number(item, "updatedAt", 0)));
    }

    private static @Nullable Long budget(Map<String, AttributeValue> item) {
        return item.containsKey("budget") ? Long.valueOf(number(item, "budget", 0)) : null;
    }

    static Map<String, AttributeValue> supplies(Supplier supplier, int row, List<SuppliedSku> some) {
        Map<String, AttributeValue> item = new HashMap<>(key(supplier.id(), row));
        item.put(LINES, b(PACKED.write(some)));
        item.put(VERSION, n(supplier.version()));
        return item;
    }

    static List<SuppliedSku> supplies(Map<String, AttributeValue> item) {
        return List.of(PACKED.read(bytes(item, LINES), SuppliedSku[].class));
    }

    private static AttributeValue decimal(double value) {
        return AttributeValue.fromN(Double.toString(value));
    }

    private static double decimal(Map<String, AttributeValue> item, String name) {
        return Double.parseDouble(Objects.requireNonNull(item.get(name)).n());
    }
}
