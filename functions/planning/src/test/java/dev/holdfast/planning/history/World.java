package dev.holdfast.planning.history;

import static java.util.Objects.requireNonNull;

import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.forecast.ForecastDemand;
import dev.holdfast.planning.forecast.ForecastTable;
import dev.holdfast.planning.forecast.PlanForecasts;
import dev.holdfast.planning.forecast.ReadForecast;
import dev.holdfast.planning.forecast.SkuYears;
import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The tables and queues around demand and forecasts, in memory. */
public final class World implements MessageQueues {

    public static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    public Instant now = TODAY.atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(2 * 3600);
    public boolean queueRefuses;
    public final List<String> sent = new ArrayList<>();
    public final ModelDynamoDb dynamo;
    public final StockTable stock;
    public final DemandTable demand;
    public final PlanTable plans;
    public final ForecastTable forecasts;
    public final RollUpDemand rollUp;
    public final ImportDemand importDemand;
    public final PlanForecasts planForecasts;
    public final ForecastDemand forecastDemand;
    public final ReadForecast readForecast;

    private final StockWrites stockWrites;
    private int transactions;
    private int dieBefore = Integer.MAX_VALUE;
    private int dieAfter = Integer.MAX_VALUE;
    private int conflicts;
    private boolean tablesRefuse;
    private Runnable beforeTransaction = () -> {};

    public World() {
        TableNames names = new TableNames("holdfast-");
        Backoff backoff = new Backoff(pause -> {}, new Random(1));
        dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, () -> now, new Trouble());
        BatchGet batches = new BatchGet(dynamo, backoff);
        GroupCommit commit = new GroupCommit(new Transactions(dynamo), backoff, () -> now);
        stock = new StockTable(dynamo, batches, names);
        stockWrites = new StockWrites(names);
        demand = new DemandTable(dynamo, batches, names);
        plans = new PlanTable(dynamo, names);
        forecasts = new ForecastTable(dynamo, batches, names);
        SkuYears years = new SkuYears(demand);
        rollUp = new RollUpDemand(stock, new CounterMove(stockWrites, demand, commit), plans);
        importDemand = new ImportDemand(demand, plans, commit, () -> now);
        planForecasts = new PlanForecasts(demand, years, plans, new Messages(this));
        forecastDemand = new ForecastDemand(plans, years, forecasts, () -> now);
        readForecast =
                new ReadForecast(forecasts, new ProductTable(dynamo, batches, names, () -> now), demand, () -> now);
    }

    /** What goes wrong around transactions. */
    private final class Trouble implements Faults {
        @Override
        public void before(Call call) {
            if (tablesRefuse) {
                throw new Unavailable("the tables do not answer");
            }
            if (call.operation().equals("TransactWriteItems")) {
                Runnable once = beforeTransaction;
                beforeTransaction = () -> {};
                once.run();
                if (++transactions >= dieBefore) {
                    throw new Crash();
                }
            }
        }

        @Override
        public void after(Call call) {
            if (call.operation().equals("TransactWriteItems") && transactions >= dieAfter) {
                throw new Crash();
            }
        }

        @Override
        public Map<Integer, String> cancels(TransactWriteItemsRequest request) {
            return conflicts-- > 0 ? Map.of(0, "TransactionConflict") : Map.of();
        }
    }

    /** The process was killed. */
    public static final class Crash extends RuntimeException {}

    public void dieBeforeTransaction(int nth) {
        dieBefore = transactions + nth;
    }

    public void dieAfterTransaction(int nth) {
        dieAfter = transactions + nth;
    }

    public void recover() {
        dieBefore = Integer.MAX_VALUE;
        dieAfter = Integer.MAX_VALUE;
        tablesRefuse = false;
    }

    public void refuseTables() {
        tablesRefuse = true;
    }

    public void conflictNext(int count) {
        conflicts = count;
    }

    public void beforeNextTransaction(Runnable other) {
        beforeTransaction = other;
    }

    /** A day's counters on a stock item, as orders leave them. */
    public void counted(String sku, String warehouse, int bucket, LocalDate day, long sold, long lost, long lines) {
        StockKey key = new StockKey(sku, warehouse, bucket);
        commit(stockWrites.move(key, sold, now));
        commit(stockWrites.take(key, sold, lost, lines, OptionalLong.empty(), day));
    }

    /** An order of that day that was never reserved gives back what it held. */
    public void undone(String sku, LocalDate day, long units) {
        commit(stockWrites.undo(new StockKey(sku, "main", 0), units, 1, day));
    }

    private void commit(TransactWriteItem write) {
        dynamo.transactWriteItems(request -> request.transactItems(write));
    }

    /** What the history says of a SKU, all its days. */
    public List<DemandDay> days(String sku) {
        return demand.of(sku).stream().flatMap(year -> year.days().stream()).toList();
    }

    /** Counters that are still on stock items. */
    public long countersLeft() {
        return dynamo.contents("stock").stream()
                .flatMap(item -> item.keySet().stream())
                .filter(name -> name.matches("(sold|lost|lines)-.*"))
                .count();
    }

    /** JSON is written with single quotes. */
    public HttpAnswer post(HttpOperation operation, String json) {
        return operation.handle(request(Map.of(), Map.of(), json));
    }

    public HttpAnswer get(HttpOperation operation, String sku, Map<String, String> query) {
        return operation.handle(request(Map.of("sku", sku), query, ""));
    }

    private static HttpRequest request(Map<String, String> path, Map<String, String> query, String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new HttpRequest(
                "POST", "/", path, query, Map.of("content-type", "application/json"), body, Caller.ANONYMOUS);
    }

    /** The answer's body as it goes out, with single quotes. */
    public static String json(HttpAnswer answer) {
        return Json.write(requireNonNull(answer.body())).replace('"', '\'');
    }

    @Override
    public void send(String queue, List<OutgoingMessage> messages) {
        if (queueRefuses) {
            throw new Unavailable("the queue does not answer");
        }
        messages.forEach(message -> sent.add(message.body()));
    }

    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {}
}
