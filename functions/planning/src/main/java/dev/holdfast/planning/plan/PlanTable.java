package dev.holdfast.planning.plan;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.bytes;
import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.number;
import static dev.holdfast.platform.aws.Attributes.s;
import static java.util.Objects.requireNonNull;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** Four rows: how far demand is rolled up, when some was last imported, the latest plan (some 60 KB), and the last look at suppliers. */
@Singleton
public class PlanTable {

    private static final String NAME = "name";
    private static final String ROLLED_UP = "rolled-up";
    private static final String IMPORTED = "imported";
    private static final String PLAN = "plan";
    private static final String PURCHASES = "purchases";

    private static final String THROUGH = "through";
    private static final String AT = "at";
    private static final String PLANNED_AT = "plannedAt";
    private static final String KNOWN_UNTIL = "knownUntil";
    private static final String CALENDAR = "calendar";
    private static final String LEARNED = "learned";
    private static final String HANDED_OUT = "handedOut";
    private static final String FORECASTS_AT = "forecastsAt";
    private static final String LEVEL = "level";
    private static final String LINE = "line";
    private static final String COSTS = "costs";

    private final DynamoDbClient dynamo;
    private final String table;

    public PlanTable(DynamoDbClient dynamo, TableNames names) {
        this.dynamo = dynamo;
        this.table = names.of(Tables.FORECAST_PLANS);
    }

    /** The last day whose counters have all left the stock items; what was counted late may have come since. */
    public Optional<LocalDate> rolledUpThrough() {
        return Optional.ofNullable(get(ROLLED_UP).get(THROUGH))
                .map(value -> LocalDate.ofEpochDay(Long.parseLong(value.n())));
    }

    public void rolledUp(LocalDate through) {
        write(ItemWrite.to(table, key(ROLLED_UP))
                .set(THROUGH, through.toEpochDay())
                .when(Condition.either(Condition.absent(THROUGH), Condition.atMost(THROUGH, through.toEpochDay()))));
    }

    /** When history was last imported. */
    public Optional<Instant> importedAt() {
        return Optional.ofNullable(Attributes.instantOrNull(get(IMPORTED), AT));
    }

    public void imported(Instant at) {
        write(ItemWrite.to(table, key(IMPORTED))
                .set(AT, instant(at))
                .when(Condition.either(Condition.absent(AT), Condition.atMost(AT, at.toEpochMilli()))));
    }

    /** The latest, as of now. */
    public Optional<Plan> latest() {
        Map<String, AttributeValue> item = get(PLAN);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new Plan(
                        Instant.ofEpochMilli(number(item, PLANNED_AT, 0)),
                        LocalDate.parse(Attributes.string(item, KNOWN_UNTIL)),
                        bytes(item, CALENDAR),
                        bytes(item, LEARNED),
                        number(item, HANDED_OUT, 0) > 0));
    }

    /** Makes it the latest, unless there is a later one. @return whether it is */
    public boolean put(Plan plan) {
        return write(ItemWrite.to(table, key(PLAN))
                .set(PLANNED_AT, instant(plan.plannedAt()))
                .set(KNOWN_UNTIL, plan.knownUntil().toString())
                .set(CALENDAR, b(plan.calendar()))
                .set(LEARNED, b(plan.learned()))
                .set(HANDED_OUT, plan.handedOut() ? 1 : 0)
                .when(Condition.either(
                        Condition.absent(PLANNED_AT),
                        Condition.atMost(PLANNED_AT, plan.plannedAt().toEpochMilli()))));
    }

    /** Every SKU of it is on the queue; nothing is noted if there is a later plan. */
    public void handedOut(Plan plan) {
        write(ItemWrite.to(table, key(PLAN))
                .set(HANDED_OUT, 1)
                .when(Condition.equal(PLANNED_AT, plan.plannedAt().toEpochMilli())));
    }

    /** The last look at all suppliers, as of now. */
    public Optional<PurchaseRun> purchases() {
        Map<String, AttributeValue> item = get(PURCHASES);
        return item.isEmpty()
                ? Optional.empty()
                : Optional.of(new PurchaseRun(
                        Instant.ofEpochMilli(number(item, AT, 0)),
                        Instant.ofEpochMilli(number(item, FORECASTS_AT, 0)),
                        figures(item),
                        number(item, HANDED_OUT, 0) > 0));
    }

    private static ShopFigures figures(Map<String, AttributeValue> item) {
        Map<String, Double> costs = new TreeMap<>();
        requireNonNull(item.get(COSTS)).m().forEach((currency, cost) -> costs.put(currency, decimal(cost)));
        return new ShopFigures(
                decimal(requireNonNull(item.get(LEVEL))), decimal(requireNonNull(item.get(LINE))), costs);
    }

    /** Makes it the last, unless there is a later one. @return whether it is */
    public boolean put(PurchaseRun run) {
        Map<String, AttributeValue> costs = new TreeMap<>();
        run.figures().costs().forEach((currency, cost) -> costs.put(currency, decimal(cost)));
        return write(ItemWrite.to(table, key(PURCHASES))
                .set(AT, instant(run.at()))
                .set(FORECASTS_AT, instant(run.forecastsAt()))
                .set(LEVEL, decimal(run.figures().level()))
                .set(LINE, decimal(run.figures().line()))
                .set(COSTS, AttributeValue.fromM(costs))
                .set(HANDED_OUT, run.handedOut() ? 1 : 0)
                .when(Condition.either(
                        Condition.absent(AT), Condition.atMost(AT, run.at().toEpochMilli()))));
    }

    private static AttributeValue decimal(double value) {
        return AttributeValue.fromN(Double.toString(value));
    }

    private static double decimal(AttributeValue value) {
        return Double.parseDouble(value.n());
    }

    private boolean write(ItemWrite write) {
        try {
            dynamo.updateItem(write.request());
            return true;
        } catch (ConditionalCheckFailedException later) {
            return false;
        }
    }

    private Map<String, AttributeValue> get(String name) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key(name)).consistentRead(true))
                .item();
        return item == null ? Map.of() : item;
    }

    private static Map<String, AttributeValue> key(String name) {
        return Map.of(NAME, s(name));
    }
}
