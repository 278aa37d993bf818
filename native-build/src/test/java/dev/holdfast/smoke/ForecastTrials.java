package dev.holdfast.smoke;

import static dev.holdfast.smoke.CatalogTrials.MUG;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What was sold, from a stock item's counter to a forecast. */
final class ForecastTrials {

    private static final Caller WRITER = Caller.staff("planning:write");
    private static final Caller READER = Caller.staff("planning:read");

    /** Enough of both for something to be learned from them. */
    private static final int SKUS = 20;

    private static final int DAYS = 240;

    /** What is left of the lines that one request may have: mugs are bought by their forecast later. */
    private static final int MUG_DAYS = 150;

    private ForecastTrials() {}

    static void addTo(Trials trials) {
        trials.add("roll-up-demand", ForecastTrials::rollUpDemand)
                .add("import-demand", ForecastTrials::importDemand)
                .add("plan-forecasts", ForecastTrials::planForecasts)
                .add("forecast-demand", ForecastTrials::forecastDemand)
                .add("read-forecast", ForecastTrials::readForecast);
    }

    private static void rollUpDemand(Tried function) {
        World world = function.world();
        String counter = "sold-" + today().minusDays(3);
        String stock = world.aws().tableNames().of(Tables.STOCK);
        Map<String, AttributeValue> key = Map.of("item", AttributeValue.fromS(MUG + "|main|0"));
        DynamoDbClient dynamo = world.aws().dynamo();
        dynamo.updateItem(update -> update.tableName(stock)
                .key(key)
                .updateExpression("SET #counter = :units")
                .expressionAttributeNames(Map.of("#counter", counter))
                .expressionAttributeValues(Map.of(":units", AttributeValue.fromN("7"))));
        function.tick();
        assertThat(dynamo.getItem(get -> get.tableName(stock).key(key)).item()).doesNotContainKey(counter);
        assertThat(rows(world, Tables.DEMAND)).anyMatch(row -> row.contains(MUG));
    }

    private static void importDemand(Tried function) {
        String lines = IntStream.range(0, SKUS * DAYS + MUG_DAYS)
                .mapToObj(i -> "{\"sku\":\"" + (i < SKUS * DAYS ? "F-" + i / DAYS : MUG) + "\",\"date\":\""
                        + today().minusDays(1 + i % DAYS) + "\",\"units\":" + (1 + i * 7919L % 13) + ",\"lines\":2}")
                .collect(Collectors.joining(","));
        Call call = Call.by(WRITER).body("{\"lines\":[" + lines + "]}");
        function.call(call).is(200).has("/taken", SKUS * DAYS + MUG_DAYS);
        function.call(Call.by(WRITER).body("{\"lines\":[{\"sku\":\"F-1\",\"date\":\"2020-01-01\",\"units\":-1}]}"))
                .is(200)
                .has("/taken", 0)
                .has("/quarantined/0/reason", "impossible");
        function.call(Call.by(WRITER).body("{\"lines\":[]}")).isProblemAt(422, "/lines");
        function.call(Call.by(WRITER).body("{\"lines\":[{\"date\":\"soon\"}]}")).isProblemAt(400, "/lines/0/date");
        function.call(Call.by(READER).body("{}")).isProblem(403);
    }

    private static void planForecasts(Tried function) {
        function.tick();
        assertThat(function.world().depth(Queues.FORECASTS).waiting()).isEqualTo(1);
    }

    private static void forecastDemand(Tried function) {
        assertThat(function.consume()).anyMatch(body -> body.contains("F-1") && body.contains(MUG));
        assertThat(rows(function.world(), Tables.FORECASTS)).hasSize(SKUS + 1);
    }

    private static void readForecast(Tried function) {
        Call forecast = Call.by(READER).at("sku", "F-1");
        Answer month = function.call(forecast)
                .is(200)
                .has("/knownUntil", today().minusDays(1).toString());
        assertThat(month.text("/method")).startsWith("pooled trees + ");
        assertThat(month.body().path("days")).hasSize(28);
        assertThat(month.body().at("/days/0/p90").asDouble()).isPositive();
        assertThat(function.call(forecast.query("horizon", "365"))
                        .is(200)
                        .body()
                        .path("days"))
                .hasSize(365);
        function.call(forecast.query("horizon", "366")).isProblemAt(422, "/horizon");
        function.call(Call.by(READER).at("sku", "NOTHING")).isProblem(404);
        function.call(Call.by(WRITER).at("sku", "F-1")).isProblem(403);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }

    private static List<String> rows(World world, String table) {
        return world
                .aws()
                .dynamo()
                .scan(scan -> scan.tableName(world.aws().tableNames().of(table)))
                .items()
                .stream()
                .map(row -> row.getOrDefault("sku", AttributeValue.fromS("")).s())
                .toList();
    }
}
