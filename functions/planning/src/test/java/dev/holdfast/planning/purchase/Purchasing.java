package dev.holdfast.planning.purchase;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.movement.PurchaseReceipts;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.model.Money;
import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.planning.forecast.DayForecast;
import dev.holdfast.planning.forecast.ForecastTable;
import dev.holdfast.planning.forecast.StoredForecast;
import dev.holdfast.planning.forecast.StoredForecast.Measured;
import dev.holdfast.planning.forecast.StoredForecast.Usual;
import dev.holdfast.planning.supplier.PutSupplier;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.testing.Beans;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A shop that buys: the real operations in memory, a clock that a test moves, and others who act at the worst moment. */
public final class Purchasing implements MessageQueues {

    static final LocalDate TODAY = LocalDate.parse("2026-11-27");

    /** Ten days from order to receipt, looked at once a week. */
    static final String TERMS = "'name':'Acme','currency':'GBP','leadTime':{'mean':10,'deviation':2},'reviewDays':7";

    public Instant now = TODAY.atTime(3, 0).toInstant(ZoneOffset.UTC);
    public final ModelDynamoDb dynamo;
    private final Beans beans = new Beans(Map.of());
    private final Map<String, List<String>> sent = new TreeMap<>();
    private Runnable beforeTransaction = () -> {};
    private Runnable afterTransaction = () -> {};
    private boolean refusing;

    public Purchasing() {
        TableNames names = new TableNames("holdfast-");
        InstantSource clock = () -> now;
        dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, clock, new Others());
        beans.with(DynamoDbClient.class, dynamo)
                .with(TableNames.class, names)
                .with(InstantSource.class, clock)
                .with(MessageQueues.class, this)
                .with(Pause.class, waited -> now = now.plus(waited))
                .with(RandomGenerator.class, new SplittableRandom(7));
        beans.with(PurchaseReceipts.class, beans.get(OrderReceipts.class));
    }

    private final class Others implements Faults {
        @Override
        public void before(Call call) {
            if (call.operation().equals("TransactWriteItems")) {
                Runnable once = beforeTransaction;
                beforeTransaction = () -> {};
                once.run();
            }
        }

        @Override
        public void after(Call call) {
            if (call.operation().equals("TransactWriteItems")) {
                Runnable once = afterTransaction;
                afterTransaction = () -> {};
                once.run();
            }
        }
    }

    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    public void beforeNextTransaction(Runnable other) {
        beforeTransaction = other;
    }

    /** The process is killed when the next transaction has been written. */
    void dieAfterNextTransaction() {
        afterTransaction = () -> {
            throw new Crash();
        };
    }

    static final class Crash extends RuntimeException {}

    public void refuseMessages(boolean refuse) {
        refusing = refuse;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    public void product(String sku) {
        Product product = new Product(sku, sku, new Money(500, "GBP"), "things", 100, "standard", 1, 0, 0, 1, now);
        assertThat(get(ProductTable.class).put(product)).isEqualTo(ProductTable.Write.DONE);
    }

    /** So many units a day, on every day alike. */
    void forecast(String sku, double daily) {
        LocalDate knownUntil = TODAY.minusDays(1);
        List<DayForecast> days = IntStream.rangeClosed(1, StoredForecast.DAYS)
                .mapToObj(day -> new DayForecast(
                        knownUntil.plusDays(day),
                        daily,
                        daily * 0.4,
                        daily * 0.9,
                        daily * 1.5,
                        daily * 1.8,
                        daily * 2.1,
                        daily * 3))
                .toList();
        assertThat(get(ForecastTable.class)
                        .put(new StoredForecast(
                                sku,
                                now,
                                knownUntil,
                                "as told",
                                "SMOOTH",
                                new Measured(0, 0, 0, 0),
                                new Usual(daily, 2),
                                null,
                                days)))
                .isTrue();
    }

    void stock(String sku, long units) {
        assertThat(ask(
                                ReceiveStock.class,
                                Map.of(),
                                "{'receiptId':'opening-" + sku + "-" + units + "','lines':[{'sku':'" + sku
                                        + "','warehouse':'main','quantity':" + units + "}]}")
                        .status())
                .isEqualTo(200);
    }

    /** A SKU that sells so many a day. */
    void sells(String sku, double daily, long stock) {
        product(sku);
        forecast(sku, daily);
        if (stock > 0) {
            stock(sku, stock);
        }
    }

    /** @param more terms, each after a comma, with single quotes */
    void supplier(String id, String more, String... supplies) {
        HttpAnswer answer = ask(
                PutSupplier.class,
                Map.of("id", id),
                "{" + TERMS + more + ",'supplies':[" + String.join(",", supplies) + "]}");
        assertThat(answer.status()).isBetween(200, 201);
    }

    static String supply(String sku, int pack) {
        return "{'sku':'" + sku + "','warehouse':'main','unitCost':250,'packSize':" + pack + "}";
    }

    /** Everything that is on the queue of suppliers. @return the ids of messages that have to come again */
    Set<String> consider() {
        List<Delivery<ConsiderSupplier>> deliveries = new ArrayList<>();
        taken(Queues.PURCHASES, ConsiderSupplier.class)
                .forEach(message -> deliveries.add(new Delivery<>("m" + deliveries.size(), message, now)));
        return get(SuggestPurchases.class).handle(new Batch<>(deliveries, now.plusSeconds(20)));
    }

    void consider(String supplier, Instant at) {
        assertThat(get(SuggestPurchases.class)
                        .handle(new Batch<>(
                                List.of(new Delivery<>("m", new ConsiderSupplier(supplier, at), now)),
                                now.plusSeconds(20))))
                .isEmpty();
    }

    SuggestedOrder suggestion(String supplier) {
        return get(PurchaseOrderTable.class).suggestion(supplier).orElseThrow();
    }

    /** JSON is written with single quotes. */
    public HttpAnswer ask(Class<? extends HttpOperation> operation, Map<String, String> path, String json) {
        return ask(operation, path, Map.of(), Map.of(), json);
    }

    public HttpAnswer ask(
            Class<? extends HttpOperation> operation,
            Map<String, String> path,
            Map<String, String> query,
            Map<String, String> headers,
            String json) {
        Map<String, String> all = new TreeMap<>(headers);
        all.put("content-type", "application/json");
        return get(operation)
                .handle(new HttpRequest(
                        "POST",
                        "/",
                        path,
                        query,
                        all,
                        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8),
                        Caller.ANONYMOUS));
    }

    public Problem refused(Class<? extends HttpOperation> operation, Map<String, String> path, String json) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ask(operation, path, json));
        assertThat(refusal).as("it should have been refused").isNotNull();
        return requireNonNull(refusal).problem();
    }

    public static JsonNode json(HttpAnswer answer) {
        return Json.readOwn(Json.write(requireNonNull(answer.body())), JsonNode.class);
    }

    PurchaseOrderId approved(String supplier) {
        PurchaseOrderId id = suggestion(supplier).id();
        assertThat(ask(ApprovePurchase.class, Map.of("id", id.toString()), "").status())
                .isEqualTo(201);
        return id;
    }

    HttpAnswer receive(String receipt, PurchaseOrderId order, String sku, long units) {
        return ask(ReceiveStock.class, Map.of(), receipt(receipt, order, sku, units));
    }

    static String receipt(String receipt, PurchaseOrderId order, String sku, long units) {
        return "{'receiptId':'" + receipt + "','purchaseOrder':'" + order + "','lines':[{'sku':'" + sku
                + "','warehouse':'main','quantity':" + units + "}]}";
    }

    JsonNode order(PurchaseOrderId id) {
        return json(ask(ReadPurchaseOrder.class, Map.of("id", id.toString()), ""));
    }

    List<Notification> told() {
        return taken(Queues.NOTIFICATIONS, Notification.class);
    }

    /** What has been sent to a queue and not been taken yet. */
    public <M> List<M> taken(String queue, Class<M> type) {
        List<String> bodies = sent.remove(queue);
        return bodies == null
                ? List.of()
                : bodies.stream().map(body -> Json.readOwn(body, type)).toList();
    }

    @Override
    public void send(String queue, List<OutgoingMessage> messages) {
        if (refusing) {
            throw new Unavailable("the queue does not answer");
        }
        messages.forEach(message ->
                sent.computeIfAbsent(queue, each -> new ArrayList<>()).add(message.body()));
    }

    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {}
}
