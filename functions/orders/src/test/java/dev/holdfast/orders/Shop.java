package dev.holdfast.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductCache;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.catalog.offer.Coupon;
import dev.holdfast.catalog.offer.CouponTable;
import dev.holdfast.catalog.offer.Coupons;
import dev.holdfast.catalog.offer.PromotionBody;
import dev.holdfast.catalog.offer.PromotionTable;
import dev.holdfast.catalog.offer.Promotions;
import dev.holdfast.catalog.offer.StoredPromotion;
import dev.holdfast.model.Money;
import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.pricing.Pricing;
import dev.holdfast.orders.pricing.PricingSettings;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.Condition;
import dev.holdfast.platform.aws.ItemWrite;
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
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** A shop on the model of DynamoDB, with queues that remember what was sent and a clock that moves when it is waited. */
final class Shop implements InstantSource, MessageQueues {

    static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    static final Caller ALICE = new Caller("alice@web", Optional.of("alice"), Set.of("orders:write"));
    static final Caller BOB = new Caller("bob@web", Optional.of("bob"), Set.of("orders:write", "orders:read"));
    static final Caller STAFF = new Caller("sam", Optional.empty(), Set.of("orders:read", "orders:write"));
    static final Caller PACKER = new Caller("pat", Optional.empty(), Set.of("shipping:write"));

    private static final TableNames NAMES = new TableNames("holdfast-");

    final ModelDynamoDb dynamo = new ModelDynamoDb();
    private final BatchGet batches = new BatchGet(dynamo, new Backoff(duration -> {}, new SplittableRandom(1)));
    final OrderTable orders = new OrderTable(dynamo, batches, NAMES);
    final OrderGroupTable groups = new OrderGroupTable(dynamo, batches, new SplittableRandom(2), NAMES);
    final OrderWrites writes = new OrderWrites(NAMES);
    final ChunkWrites chunkWrites = new ChunkWrites(NAMES);
    final Deadlines deadlines = new Deadlines(15);
    final OrderIds ids = new OrderIds(new Keys());
    final OrderAccess access = new OrderAccess(ids, orders);
    final Messages messages = new Messages(this);
    final HoldEnds holdEnds = new HoldEnds(messages, this);
    final ProductTable products = new ProductTable(dynamo, batches, NAMES, this);
    final Pricing pricing = new PricingSettings(
                    "GBP",
                    "1000:395 +1000:100",
                    "1000:995 +1000:300",
                    "1000:1495 +1000:500",
                    "GB/standard 0.20, GB/reduced 0.05, GB/zero 0")
            .pricing();
    final PromotionTable promotions = new PromotionTable(dynamo, NAMES);
    final CouponTable coupons = new CouponTable(dynamo, batches, NAMES);
    final OfferList offers = new OfferList(new Promotions(promotions, this, 5), new Coupons(coupons, this, 5), this);
    final PriceList prices = new PriceList(new ProductCache(products, this, 5), offers, pricing);

    /** Parcels that carry other orders' goods. */
    final Set<ParcelId> claimed = new HashSet<>();

    private final Map<String, List<String>> sent = new HashMap<>();
    private final List<Duration> delays = new ArrayList<>();
    private Instant now = NOON;
    private boolean queuesDown;
    private Runnable whileWaiting = () -> {};

    Shop() {
        sells(product("mug", gbp(255), "standard"));
        sells(product("book", gbp(1000), "zero"));
    }

    static final class Keys implements Secrets {
        @Override
        public List<String> webhook(String provider) {
            return List.of();
        }

        @Override
        public byte[] orderIdKey() {
            return "a key for tests".getBytes(StandardCharsets.UTF_8);
        }
    }

    // time and queues

    @Override
    public Instant instant() {
        return now;
    }

    void advance(Duration duration) {
        now = now.plus(duration);
    }

    void pause(Duration duration) {
        advance(duration);
        whileWaiting.run();
    }

    void whileWaiting(Runnable task) {
        whileWaiting = task;
    }

    void queuesDown(boolean down) {
        queuesDown = down;
    }

    /** Nothing comes here from a queue. */
    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {}

    @Override
    public void send(String queue, List<OutgoingMessage> outgoing) {
        if (queuesDown) {
            throw new Unavailable("the queue is down");
        }
        outgoing.forEach(message -> {
            sent.computeIfAbsent(queue, name -> new ArrayList<>()).add(message.body());
            delays.add(message.delay());
        });
    }

    /** Of all messages, in the order in which they were sent. */
    List<Duration> delays() {
        return List.copyOf(delays);
    }

    List<ReserveOrder> reservations() {
        return sentTo(Queues.RESERVATIONS, ReserveOrder.class);
    }

    List<SettleHold> holds() {
        return sentTo(Queues.HOLDS, SettleHold.class);
    }

    List<FollowParcel> follows() {
        return sentTo(Queues.PARCEL_MOVES, FollowParcel.class);
    }

    List<Notification> notifications() {
        return sentTo(Queues.NOTIFICATIONS, Notification.class);
    }

    private <M> List<M> sentTo(String queue, Class<M> type) {
        return sent.getOrDefault(queue, List.of()).stream()
                .map(body -> Json.readOwn(body, type))
                .toList();
    }

    void forgetMessages() {
        sent.clear();
        delays.clear();
    }

    // the catalogue

    static Money gbp(long amount) {
        return new Money(amount, "GBP");
    }

    static Product product(String sku, Money price, String taxClass) {
        return new Product(sku, "A thing", price, "Things", 300, taxClass, 1, 0, 0, 1, NOON);
    }

    void sells(Product product) {
        assertThat(products.put(product)).isEqualTo(ProductTable.Write.DONE);
    }

    /** @param json the promotion's fields, with single quotes */
    void promotes(String id, String json) {
        PromotionBody body = Json.readOwn("{" + json.replace('\'', '"') + "}", PromotionBody.class);
        assertThat(promotions.put(new StoredPromotion(id, body, 1, NOON))).isTrue();
    }

    void issues(String code, String promotion, long max, long perCustomer, @Nullable Instant until) {
        assertThat(coupons.put(new Coupon(code, promotion, max, perCustomer, null, until, 1, NOON)))
                .isTrue();
    }

    // orders as inventory decides them

    StoredOrder rejects(AcceptedOrder order, String reason) {
        return store(StoredOrder.decided(
                order,
                OrderStatus.REJECTED,
                Hold.NOTHING,
                Optional.empty(),
                new HistoryEntry(now, OrderStatus.REJECTED, reason),
                List.of(),
                Optional.empty()));
    }

    CreateOrder createOrder() {
        return new CreateOrder(
                ids,
                new KnownOrders(orders, this, 40),
                new RecentOrders(this),
                prices,
                messages,
                new DecisionWait(orders, this::pause, this),
                this);
    }

    ShipOrder shipOrder() {
        return new ShipOrder(
                orders,
                writes,
                chunkWrites,
                new Parcels(),
                new Transactions(dynamo),
                holdEnds,
                deadlines,
                new Backoff(duration -> {}, new SplittableRandom(3)),
                this);
    }

    private final class Parcels implements ParcelClaims {

        /** What the table of parcels would write: a row that must not be there yet if the parcel is another's. */
        @Override
        public TransactWriteItem claim(
                ParcelId parcel, AcceptedOrder order, String service, List<Shipment.Line> lines) {
            ItemWrite write = ItemWrite.to(
                            NAMES.of(Tables.PARCELS),
                            Map.of("number", Attributes.s(parcel.number()), "carrier", Attributes.s(parcel.carrier())))
                    .set("orderId", order.id())
                    .set("service", service);
            return claimed.contains(parcel)
                    ? write.when(Condition.present("orderId")).update()
                    : write.update();
        }

        @Override
        public Map<ParcelId, Claimed> claimed(Collection<ParcelId> parcels) {
            throw new UnsupportedOperationException("nothing is audited here");
        }
    }

    /** An order of this owner's, accepted now and on no queue. */
    AcceptedOrder accepted(String owner, String key) {
        CreateOrder create = createOrder();
        Caller caller = new Caller(owner, Optional.of(owner), Set.of("orders:write"));
        create.handle(post("/orders", ORDER, caller, "idempotency-key", key));
        AcceptedOrder order = reservations().getLast().order();
        forgetMessages();
        return order;
    }

    static final String SHIP_TO =
            "'shipTo':{'name':'N','line1':'1 High St','city':'York','postalCode':'YO1 1AA','country':'GB'}";
    static final String ORDER = "{'lines':[{'sku':'mug','quantity':2}]," + SHIP_TO + "}";

    StoredOrder decide(AcceptedOrder order, OrderStatus status) {
        return decide(order, status, new Hold(holdOf(status), 1, false, List.of(unit()), List.of()));
    }

    StoredOrder decide(AcceptedOrder order, OrderStatus status, Hold hold) {
        boolean open = hold.state() == Hold.State.OPEN;
        return store(StoredOrder.decided(
                order,
                status,
                hold,
                status == OrderStatus.RESERVED ? Optional.of(deadlines.holdUntil(now)) : Optional.empty(),
                new HistoryEntry(now, status, "for a test"),
                status == OrderStatus.REJECTED ? List.of(new Shortage("mug", 2, 1)) : List.of(),
                deadlines.due(status, now, open)));
    }

    StoredOrder store(StoredOrder stored) {
        dynamo.transactWriteItems(
                request -> request.transactItems(writes.decide(stored), groups.put(List.of(stored), List.of(), now)));
        return stored;
    }

    /** From RESERVED, for exactly its price. */
    void pay(StoredOrder stored) {
        Instant due = deadlines.due(OrderStatus.PAID, now, true).orElseThrow();
        dynamo.transactWriteItems(request -> request.transactItems(
                writes.pay(stored.id(), "pay-1", stored.order().totals().total(), now, due)));
    }

    StoredOrder found(String id) {
        return orders.find(id).orElseThrow();
    }

    static Hold.State holdOf(OrderStatus status) {
        return switch (status) {
            case RESERVED, PAID, PACKED, PARTLY_SHIPPED -> Hold.State.OPEN;
            case ACCEPTED -> Hold.State.TRYING;
            case REJECTED -> Hold.State.NONE;
            case SHIPPED, PARTLY_DELIVERED, DELIVERED, COMPLETED, RETURNING, RETURNED -> Hold.State.SHIPPED;
            case EXPIRED, CANCELLED, REFUNDED -> Hold.State.RELEASED;
        };
    }

    static Allocation unit() {
        return new Allocation(new StockKey("mug", "main", 0), 2);
    }

    // requests; JSON is written with single quotes

    static HttpRequest post(String path, String json, Caller caller, String... headers) {
        Map<String, String> all = new HashMap<>(Map.of("content-type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        byte[] body = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return new HttpRequest("POST", path, Map.of(), Map.of(), all, body, caller);
    }

    static HttpRequest about(String id, String json, Caller caller) {
        HttpRequest request = post("/orders/" + id, json, caller);
        return new HttpRequest(
                "POST", request.path(), Map.of("id", id), Map.of(), request.headers(), request.body(), caller);
    }

    static HttpRequest get(Map<String, String> query, Caller caller) {
        return new HttpRequest("GET", "/orders", Map.of(), query, Map.of(), new byte[0], caller);
    }

    static OrderView order(HttpAnswer answer) {
        return (OrderView) Objects.requireNonNull(answer.body());
    }

    static Problem problem(HttpAnswer answer) {
        return (Problem) Objects.requireNonNull(answer.body());
    }

    static Problem refusal(HttpOperation operation, HttpRequest request) {
        @Nullable Refusal refusal = catchThrowableOfType(Refusal.class, () -> operation.handle(request));
        assertThat(refusal).as("it should have been refused").isNotNull();
        return Objects.requireNonNull(refusal).problem();
    }
}
