package dev.holdfast.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.inventory.movement.PurchaseReceipts;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.model.Money;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.orders.ParcelClaims;
import dev.holdfast.orders.pricing.Pricing;
import dev.holdfast.orders.pricing.PricingSettings;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.json.Json;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** A shop in memory: the real operations on a model of DynamoDB, a clock that a test moves, and faults on request. */
public final class Shop implements MessageQueues {

    public static final Instant OPENING = Instant.parse("2026-11-22T12:00:00Z");

    private static final String POST = "1000:100 +1000:50";

    public final ModelDynamoDb dynamo;
    private final Beans beans = new Beans(Map.of());
    private final Map<String, List<String>> sent = new TreeMap<>();
    private Instant now = OPENING;
    private int transactions;
    private int crashAt = Integer.MAX_VALUE;
    private int conflicts;
    private boolean refusing;
    private Runnable beforeTransaction = () -> {};

    public Shop() {
        InstantSource clock = () -> now;
        TableNames names = new TableNames("holdfast-");
        dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, clock, new Trouble());
        beans.with(DynamoDbClient.class, dynamo)
                .with(InstantSource.class, clock)
                .with(MessageQueues.class, this)
                .with(ParcelClaims.class, beans.get(FakeParcels.class))
                .with(PurchaseReceipts.class, beans.get(FakePurchases.class))
                .with(Pause.class, waited -> now = now.plus(waited))
                .with(RandomGenerator.class, new SplittableRandom(7))
                .with(Pricing.class, new PricingSettings("GBP", POST, POST, POST, "GB/standard 0.20").pricing());
    }

    /** What goes wrong around transactions. */
    private final class Trouble implements Faults {
        @Override
        public void before(Call call) {
            if (call.operation().equals("TransactWriteItems")) {
                Runnable once = beforeTransaction;
                beforeTransaction = () -> {};
                once.run();
                if (++transactions >= crashAt) {
                    throw new Crash();
                }
            }
        }

        @Override
        public Map<Integer, String> cancels(TransactWriteItemsRequest request) {
            return conflicts-- > 0 ? Map.of(0, "TransactionConflict") : Map.of();
        }
    }

    /** The process was killed. */
    public static final class Crash extends RuntimeException {}

    /** From the nth transaction from now on, none is reached any more. */
    public void crashAtTransaction(int nth) {
        crashAt = transactions + nth;
    }

    public void recover() {
        crashAt = Integer.MAX_VALUE;
    }

    public void conflictNext(int count) {
        conflicts = count;
    }

    /** Somebody else acts just before the next transaction. */
    public void beforeNextTransaction(Runnable other) {
        beforeTransaction = other;
    }

    public void refuseMessages(boolean refuse) {
        refusing = refuse;
    }

    public int transactions() {
        return transactions;
    }

    public <T> T get(Class<T> type) {
        return beans.get(type);
    }

    public Instant now() {
        return now;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    public void product(String sku) {
        product(sku, 1, 0);
    }

    public void product(String sku, int buckets, long lowStockThreshold) {
        Money price = new Money(500, "GBP");
        Product product =
                new Product(sku, sku, price, "things", 100, "standard", buckets, 0, lowStockThreshold, 1, now);
        assertThat(get(ProductTable.class).put(product)).isEqualTo(ProductTable.Write.DONE);
    }

    /** JSON is written with single quotes. */
    public HttpAnswer ask(HttpOperation operation, Map<String, String> path, String json) {
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return operation.handle(new HttpRequest(
                "POST", "/", path, Map.of(), Map.of("content-type", "application/json"), body, Caller.ANONYMOUS));
    }

    public HttpAnswer ask(Class<? extends HttpOperation> operation, String json) {
        return ask(get(operation), Map.of(), json);
    }

    /** The answer's body as it goes out, with single quotes. */
    public static String json(HttpAnswer answer) {
        return Json.write(Objects.requireNonNull(answer.body())).replace('"', '\'');
    }

    public Problem refused(Class<? extends HttpOperation> operation, String json) {
        return refused(get(operation), Map.of(), json);
    }

    public Problem refused(HttpOperation operation, Map<String, String> path, String json) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> ask(operation, path, json));
        assertThat(refusal).as("it should have been refused").isNotNull();
        return Objects.requireNonNull(refusal).problem();
    }

    /** All stock items of a SKU in a warehouse, in the order of their buckets. */
    public List<StockItem> items(String sku, String warehouse) {
        List<StockItem> items = new ArrayList<>();
        get(StockTable.class).scan(item -> {
            if (SkuAt.of(item.key()).equals(new SkuAt(sku, warehouse))) {
                items.add(item);
            }
        });
        items.sort((one, other) -> one.key().compareTo(other.key()));
        return items;
    }

    public List<Long> available(String sku, String warehouse) {
        return items(sku, warehouse).stream().map(StockItem::available).toList();
    }

    public List<Long> onHand(String sku, String warehouse) {
        return items(sku, warehouse).stream().map(StockItem::onHand).toList();
    }

    /** Units become held, or shipped, without an order. */
    public void hold(String sku, String warehouse, int bucket, long units) {
        commit(get(StockWrites.class)
                .take(new SkuAt(sku, warehouse).bucket(bucket), units, 0, 1, OptionalLong.empty(), day()));
    }

    public void release(String sku, String warehouse, int bucket, long units) {
        commit(get(StockWrites.class).release(new SkuAt(sku, warehouse).bucket(bucket), units));
    }

    public void commit(TransactWriteItem... writes) {
        assertThat(get(Transactions.class).attempt(List.of(writes))).isEqualTo(new Transactions.Committed());
    }

    private LocalDate day() {
        return LocalDate.parse("2026-11-22");
    }

    @Override
    public void send(String queue, List<OutgoingMessage> messages) {
        if (refusing) {
            throw new Unavailable("the queue does not answer");
        }
        messages.forEach(message ->
                sent.computeIfAbsent(queue, each -> new ArrayList<>()).add(message.body()));
    }

    /** Nothing comes here from a queue. */
    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {}

    /** What has been sent to a queue and not been taken yet. */
    public <M> List<M> taken(String queue, Class<M> type) {
        List<String> bodies = sent.remove(queue);
        return bodies == null
                ? List.of()
                : bodies.stream().map(body -> Json.readOwn(body, type)).toList();
    }
}
