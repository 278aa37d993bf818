package dev.holdfast.simulation;

import static java.util.stream.Collectors.toSet;

import dev.holdfast.catalog.Product;
import dev.holdfast.catalog.ProductTable;
import dev.holdfast.catalog.offer.CouponTable;
import dev.holdfast.catalog.offer.PromotionTable;
import dev.holdfast.inventory.alert.AlertLowStock;
import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.audit.StockAudit;
import dev.holdfast.inventory.movement.MovementKind;
import dev.holdfast.inventory.movement.MovementLine;
import dev.holdfast.inventory.movement.MovementPart;
import dev.holdfast.inventory.movement.MovementTable;
import dev.holdfast.inventory.movement.PurchaseReceipts;
import dev.holdfast.inventory.reserve.ReserveStock;
import dev.holdfast.inventory.settle.SettleHolds;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.inventory.stock.StockTable;
import dev.holdfast.inventory.stock.StockWrites;
import dev.holdfast.inventory.warehouse.Warehouse;
import dev.holdfast.inventory.warehouse.WarehouseTable;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.notifications.NotifyCustomer;
import dev.holdfast.notifications.channel.Channels;
import dev.holdfast.orders.HoldChunk;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.ParcelClaims;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.orders.SweepOrders;
import dev.holdfast.orders.pricing.Pricing;
import dev.holdfast.orders.pricing.PricingSettings;
import dev.holdfast.payments.ConfirmPayment;
import dev.holdfast.planning.forecast.ForecastTable;
import dev.holdfast.planning.forecast.StoredForecast;
import dev.holdfast.planning.history.DemandDay;
import dev.holdfast.planning.history.DemandTable;
import dev.holdfast.planning.history.RollUpDemand;
import dev.holdfast.planning.purchase.OrderReceipts;
import dev.holdfast.planning.purchase.PurchaseLine;
import dev.holdfast.planning.purchase.PurchaseOrder;
import dev.holdfast.planning.purchase.PurchaseOrderId;
import dev.holdfast.planning.purchase.PurchaseOrderTable;
import dev.holdfast.planning.purchase.SuggestPurchases;
import dev.holdfast.planning.purchase.SuggestedOrder;
import dev.holdfast.platform.Pause;
import dev.holdfast.platform.Secrets;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.http.HttpAdapter;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.observe.InvocationLog;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.shipping.FollowParcels;
import dev.holdfast.shipping.LearnLanes;
import dev.holdfast.shipping.UpdateTracking;
import dev.holdfast.shipping.arrival.LaneTable;
import dev.holdfast.shipping.carrier.GenericCarrier;
import dev.holdfast.shipping.parcel.ParcelTable;
import dev.holdfast.shipping.poll.PollParcels;
import dev.holdfast.shipping.poll.SilenceRule;
import dev.holdfast.shipping.poll.TrackingSources;
import dev.holdfast.testing.Beans;
import dev.holdfast.testing.simulation.Simulator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The real operations, all of them, in a simulated world. */
final class Shop {

    static final String WEBHOOK_SECRET = "whsec_c2ltdWxhdGlvbi1zZWNyZXQtb2YtdGhlLXRlc3Q=";

    private static final Secrets SECRETS = new Secrets() {
        @Override
        public List<String> webhook(String provider) {
            return provider.equals("test") || provider.equals(GenericCarrier.NAME)
                    ? List.of(WEBHOOK_SECRET)
                    : List.of();
        }

        @Override
        public Optional<String> apiKey(String provider) {
            return Optional.of("the key of " + provider);
        }

        @Override
        public byte[] orderIdKey() {
            return "a key for the simulation's orders".getBytes(StandardCharsets.UTF_8);
        }
    };

    private final Simulator simulator;
    private final Beans beans;
    private final QueueAdapter adapter;
    final Gateway gateway;
    final Watch watch;
    private final Map<String, Long> opening = new TreeMap<>();
    private final Map<String, Map<String, Long>> booked = new TreeMap<>();
    private final Map<String, Integer> thresholds = new TreeMap<>();
    final Map<String, String> bodies = new TreeMap<>();
    final Set<String> accepted = new TreeSet<>();
    final Map<String, String> paid = new TreeMap<>();
    final Set<String> wrong = new TreeSet<>();
    /** What carriers were told 200 for, by tracking number. */
    final Map<String, Set<TrackingStatus>> scanned = new TreeMap<>();

    /** What carriers have really done, whether or not their webhooks came through. */
    final Depot depot;

    Shop(Simulator simulator, Scenario scenario, Purse purse) {
        this.simulator = simulator;
        this.depot = new Depot(simulator.random());
        this.beans = new Beans(Depot.inHaste(Settings.ofAllModules()))
                .with(DynamoDbClient.class, simulator.dynamo())
                .with(MessageQueues.class, simulator.queues())
                .with(InstantSource.class, simulator.clock())
                .with(RandomGenerator.class, simulator.random())
                .with(Pause.class, simulator.pause())
                .with(TableNames.class, new TableNames("holdfast-"))
                .with(Secrets.class, SECRETS)
                .with(PromotionTable.class, purse.promotions)
                .with(CouponTable.class, purse.coupons)
                .with(InvocationLog.class, InvocationLog.NONE);
        this.watch = new Watch(scenario, bodies, beans.get(OrderTable.class)::decode);
        simulator.dynamo().watch(watch::committed);
        beans.with(Channels.class, List::of);
        beans.with(ParcelClaims.class, beans.get(ParcelTable.class));
        beans.with(PurchaseReceipts.class, beans.get(OrderReceipts.class));
        beans.with(TrackingSources.class, TrackingSources.of(depot));
        beans.with(SilenceRule.class, Depot::silentFrom);
        beans.with(Pricing.class, beans.get(PricingSettings.class).pricing());
        this.gateway = new Gateway(simulator, beans.get(HttpAdapter.class));
        this.adapter = beans.get(QueueAdapter.class);
        simulator.consume(adapter, beans.get(ReserveStock.class));
        simulator.consume(adapter, beans.get(SettleHolds.class));
        simulator.consume(adapter, beans.get(ConfirmPayment.class));
        simulator.consume(adapter, beans.get(NotifyCustomer.class));
        simulator.consume(adapter, beans.get(AlertLowStock.class));
        simulator.consume(adapter, beans.get(UpdateTracking.class));
        simulator.consume(adapter, beans.get(FollowParcels.class));
        simulator.schedule(beans.get(SweepOrders.class));
        simulator.schedule(beans.get(PollParcels.class));
    }

    void suggestPurchases() {
        simulator.consume(adapter, beans.get(SuggestPurchases.class));
    }

    /** As if a plan had forecast it. */
    void forecast(StoredForecast forecast) {
        beans.get(ForecastTable.class).put(forecast);
    }

    Optional<SuggestedOrder> suggestion(String supplier) {
        return beans.get(PurchaseOrderTable.class).suggestion(supplier);
    }

    /** All of them, with their lines. */
    Map<PurchaseOrder, List<PurchaseLine>> purchaseOrders() {
        PurchaseOrderTable table = beans.get(PurchaseOrderTable.class);
        Map<PurchaseOrder, List<PurchaseLine>> orders = new HashMap<>();
        contents("purchase-orders").stream()
                .filter(item -> Attributes.string(item, "part").startsWith("order#"))
                .map(item -> Attributes.string(item, "supplier") + "~"
                        + Attributes.string(item, "part").substring("order#".length()))
                .flatMap(id -> PurchaseOrderId.of(id).flatMap(table::find).stream())
                .forEach(order -> orders.put(order, table.lines(order.id())));
        return orders;
    }

    /** Units by SKU that receipts brought, by the order that they name. */
    Map<String, Map<String, Long>> broughtByOrder() {
        Map<String, Map<String, Long>> brought = new TreeMap<>();
        beans.get(MovementTable.class).scan(part -> {
            String prefix = "receipt of ";
            if (part.reason().startsWith(prefix)) {
                Map<String, Long> units =
                        brought.computeIfAbsent(part.reason().substring(prefix.length()), first -> new TreeMap<>());
                part.lines().forEach(line -> units.merge(line.item().sku(), line.delta(), Long::sum));
            }
        });
        return brought;
    }

    RollUpDemand rollUpDemand() {
        return beans.get(RollUpDemand.class);
    }

    <T extends HttpOperation> T operation(Class<T> type) {
        return beans.get(type);
    }

    /** Before anybody comes: goods, warehouses, opening stock. */
    void open(Scenario scenario) {
        for (int i = 1; i < scenario.warehouses(); i++) {
            beans.get(WarehouseTable.class)
                    .put(new Warehouse(Scenario.warehouse(i), "GB", Map.of(Zone.DOMESTIC, i + 1)));
        }
        for (int i = 0; i < scenario.skus(); i++) {
            stock(scenario, i);
        }
    }

    private void stock(Scenario scenario, int index) {
        String sku = scenario.sku(index);
        beans.get(ProductTable.class).put(product(scenario, index));
        thresholds.put(sku, scenario.thresholdOf(index));
        for (int warehouse = 0; warehouse < scenario.warehouses(); warehouse++) {
            for (int bucket = 0; bucket < scenario.bucketsOf(index); bucket++) {
                receive(
                        new StockKey(sku, Scenario.warehouse(warehouse), bucket),
                        simulator.random().nextInt(scenario.unitsMax() + 1));
            }
        }
    }

    private void receive(StockKey key, int units) {
        opening.merge(key.sku(), (long) units, Long::sum);
        if (units > 0) {
            Instant now = simulator.clock().instant();
            String id = "opening-" + key.sku() + "-" + key.warehouse() + "-" + key.bucket();
            MovementPart part = new MovementPart(
                    MovementKind.RECEIPT, id, 0, List.of(new MovementLine(key, units)), "", now, "", Optional.empty());
            simulator
                    .dynamo()
                    .transactWriteItems(write -> write.transactItems(
                            beans.get(MovementTable.class).put(part),
                            beans.get(StockWrites.class).move(key, units, now)));
        }
    }

    /** Units that a movement has added, or taken off; whoever else is told of it is told the same. */
    void booked(String movement, Map<String, Long> units) {
        Map<String, Long> before = booked.putIfAbsent(movement, units);
        if (before != null && !before.equals(units)) {
            throw new AssertionError(movement + " is answered with " + before + ", and later with " + units);
        }
    }

    private Map<String, Long> received() {
        Map<String, Long> received = new TreeMap<>(opening);
        booked.values().forEach(units -> units.forEach((sku, each) -> received.merge(sku, each, Long::sum)));
        return received;
    }

    /** The product's own audit, which may be asked at any time. */
    List<Difference> audit(Duration grace) {
        return beans.get(StockAudit.class).run(grace).differences();
    }

    private Product product(Scenario scenario, int index) {
        return new Product(
                scenario.sku(index),
                "goods " + index,
                new Money(100 + index, "GBP"),
                "gift",
                100,
                "standard",
                scenario.bucketsOf(index),
                scenario.limitOf(index),
                scenario.thresholdOf(index),
                1,
                simulator.clock().instant());
    }

    /** Everything as it is now, for the invariants. */
    Books books() {
        List<StoredOrder> orders = new ArrayList<>();
        List<HoldChunk> chunks = new ArrayList<>();
        beans.get(OrderTable.class).scan(orders::add, chunks::add);
        List<StockItem> items = new ArrayList<>();
        beans.get(StockTable.class).scan(items::add);
        Map<String, Set<Event>> letters = new TreeMap<>();
        contents("notifications")
                .forEach(item -> letters.computeIfAbsent(
                                Attributes.string(item, "subject"), subject -> EnumSet.noneOf(Event.class))
                        .add(Event.valueOf(Attributes.string(item, "event"))));
        Map<String, Long> used = new TreeMap<>();
        contents("limits")
                .forEach(item -> used.put(Attributes.string(item, "limit"), Attributes.number(item, "used", 0)));
        Set<String> settled = new TreeSet<>();
        contents("payments").forEach(item -> settled.add(Attributes.string(item, "paymentId")));
        List<String> dead = new ArrayList<>();
        for (QueueSpec queue : Topology.HOLDFAST.queues()) {
            dead.addAll(simulator.queues().bodies(queue.deadLetterName()));
        }
        return new Books(
                items,
                orders,
                chunks,
                used,
                demand("sold-", DemandDay::sold),
                demand("lost-", DemandDay::lost),
                demand("lines-", DemandDay::lines),
                letters,
                settled,
                received(),
                new Alerts(
                        thresholds,
                        contents("stock-alerts").stream()
                                .map(item -> Attributes.string(item, "sku"))
                                .collect(toSet())),
                accepted,
                paid,
                wrong,
                new Parcels(beans.get(ParcelTable.class).read(parcels()), scanned, depot.statuses()),
                dead);
    }

    Lanes lanes() {
        return new Lanes(
                simulator, beans.get(LearnLanes.class), beans.get(LaneTable.class), beans.get(ParcelTable.class));
    }

    List<ParcelId> parcels() {
        return contents("parcels").stream()
                .map(item -> new ParcelId(Attributes.string(item, "carrier"), Attributes.string(item, "number")))
                .toList();
    }

    private List<Map<String, AttributeValue>> contents(String table) {
        return simulator.dynamo().contents(table);
    }

    /** What stock items have counted and what the history has from them, together: it moves from one to the other. */
    private Map<StockKey, Long> demand(String prefix, ToLongFunction<DemandDay> counted) {
        Map<StockKey, Long> units = new TreeMap<>();
        for (Map<String, AttributeValue> item : contents("stock")) {
            String[] key = Attributes.string(item, "item").split("\\|", 3);
            counters(item, prefix)
                    .forEach(name -> units.merge(
                            new StockKey(key[0], key[1], Integer.parseInt(key[2])),
                            Attributes.number(item, name, 0),
                            Long::sum));
        }
        beans.get(DemandTable.class)
                .scan(year -> year.counted()
                        .forEach(day -> units.merge(
                                new StockKey(year.key().sku(), Scenario.warehouse(0), 0),
                                counted.applyAsLong(day),
                                Long::sum)));
        return units;
    }

    boolean hasCounters() {
        return contents("stock").stream()
                .flatMap(item -> Stream.of("sold-", "lost-", "lines-").flatMap(prefix -> counters(item, prefix)))
                .findAny()
                .isPresent();
    }

    private static Stream<String> counters(Map<String, AttributeValue> item, String prefix) {
        return item.keySet().stream().filter(name -> name.startsWith(prefix));
    }
}
