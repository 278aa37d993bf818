package dev.holdfast.planning.forecast;

import static dev.holdfast.platform.aws.Attributes.b;
import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.s;

import dev.holdfast.model.topology.Tables;
import dev.holdfast.planning.forecast.StoredForecast.Measured;
import dev.holdfast.planning.forecast.StoredForecast.Usual;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
import dev.holdfast.platform.aws.TableNames;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** The latest forecast of each SKU, one row of about 4 KB. */
@Singleton
public class ForecastTable {

    private static final String SKU = "sku";
    private static final String PLANNED_AT = "plannedAt";
    private static final String KNOWN_UNTIL = "knownUntil";
    private static final String METHOD = "method";
    private static final String CLASS = "demandClass";
    private static final String MASE = "mase";
    private static final String RMSSE = "rmsse";
    private static final String BIAS = "bias";
    private static final String FORECASTS = "backtested";
    private static final String STEADY = "steady";
    private static final String LINE = "line";
    private static final String REFUSED = "refused";
    private static final String DAYS = "days";

    private final DynamoDbClient dynamo;
    private final BatchGet batches;
    private final String table;

    public ForecastTable(DynamoDbClient dynamo, BatchGet batches, TableNames names) {
        this.dynamo = dynamo;
        this.batches = batches;
        this.table = names.of(Tables.FORECASTS);
    }

    /** As of now. */
    public Optional<StoredForecast> find(String sku) {
        Map<String, AttributeValue> item = dynamo.getItem(
                        get -> get.tableName(table).key(key(sku)).consistentRead(true))
                .item();
        return item == null || item.isEmpty() ? Optional.empty() : Optional.of(decode(item));
    }

    /** Those of some SKUs, as of now, in no particular order. */
    public void each(Collection<String> skus, Consumer<StoredForecast> forecasts) {
        batches.each(table, skus.stream().map(ForecastTable::key).toList(), item -> forecasts.accept(decode(item)));
    }

    /** Every SKU's; it costs as much as all of them hold. */
    public void scan(Consumer<StoredForecast> forecasts) {
        dynamo.scanPaginator(scan -> scan.tableName(table)).items().forEach(item -> forecasts.accept(decode(item)));
    }

    /** Keeps a forecast in place of an older one, and lets a newer one be. @return whether it is kept */
    public boolean put(StoredForecast forecast) {
        ItemWrite write = ItemWrite.to(table, key(forecast.sku()))
                .set(PLANNED_AT, instant(forecast.plannedAt()))
                .set(KNOWN_UNTIL, forecast.knownUntil().toString())
                .set(METHOD, forecast.method())
                .set(CLASS, forecast.demandClass())
                .set(MASE, number(forecast.measured().mase()))
                .set(RMSSE, number(forecast.measured().rmsse()))
                .set(BIAS, number(forecast.measured().bias()))
                .set(FORECASTS, forecast.measured().forecasts())
                .set(STEADY, number(forecast.usual().steady()))
                .set(LINE, number(forecast.usual().line()))
                .set(DAYS, b(DayPacking.pack(forecast.days())))
                .when(Condition.either(
                        Condition.absent(PLANNED_AT),
                        Condition.atMost(PLANNED_AT, forecast.plannedAt().toEpochMilli())));
        String refused = forecast.refused();
        if (refused == null) {
            write.remove(REFUSED);
        } else {
            write.set(REFUSED, refused);
        }
        try {
            dynamo.updateItem(write.request());
            return true;
        } catch (ConditionalCheckFailedException newer) {
            return false;
        }
    }

    private static Map<String, AttributeValue> key(String sku) {
        return Map.of(SKU, s(sku));
    }

    private static AttributeValue number(double value) {
        return AttributeValue.fromN(
                BigDecimal.valueOf(value).setScale(6, RoundingMode.HALF_EVEN).toPlainString());
    }

    private static double number(Map<String, AttributeValue> item, String name) {
        return Double.parseDouble(Objects.requireNonNull(item.get(name)).n());
    }

    /** Rows of an earlier version know nothing but their forecast. */
    private static Usual usual(Map<String, AttributeValue> item, List<DayForecast> days) {
        return item.containsKey(STEADY)
                ? new Usual(number(item, STEADY), number(item, LINE))
                : new Usual(UsualDemand.mean(days), 1);
    }

    private static StoredForecast decode(Map<String, AttributeValue> item) {
        LocalDate knownUntil = LocalDate.parse(Attributes.string(item, KNOWN_UNTIL));
        List<DayForecast> days = DayPacking.unpack(Attributes.bytes(item, DAYS), knownUntil.plusDays(1));
        return new StoredForecast(
                Attributes.string(item, SKU),
                Instant.ofEpochMilli(Attributes.number(item, PLANNED_AT, 0)),
                knownUntil,
                Attributes.string(item, METHOD),
                Attributes.string(item, CLASS),
                new Measured(number(item, MASE), number(item, RMSSE), number(item, BIAS), (int)
                        Attributes.number(item, FORECASTS, 0)),
                usual(item, days),
                Attributes.stringOrNull(item, REFUSED),
                days);
    }
}
