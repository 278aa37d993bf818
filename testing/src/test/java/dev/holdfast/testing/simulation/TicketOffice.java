package dev.holdfast.testing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.observe.InvocationLog;
import dev.holdfast.platform.observe.Invocations;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.queue.QueueAdapter;
import dev.holdfast.platform.queue.QueueOperation;
import dev.holdfast.testing.dynamo.GuardId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** The smallest thing that can be oversold: some seats, and buyers whose orders come by a queue. */
final class TicketOffice {

    static final int SEATS = 12;
    private static final int BUYERS = 8;
    private static final String STOCK = "holdfast-" + Tables.STOCK;
    private static final String ORDERS = "holdfast-" + Tables.ORDERS;

    private final Set<String> accepted = new TreeSet<>();
    private final Simulator simulator;
    private final Messages messages;

    TicketOffice(Simulator simulator) {
        this.simulator = simulator;
        this.messages = new Messages(simulator.queues());
        simulator.dynamo().putItem(put -> put.tableName(STOCK).item(seats(SEATS)));
        simulator.consume(
                new QueueAdapter(messages, simulator.clock(), new Invocations(InvocationLog.NONE)), new Sell());
        for (int i = 0; i < BUYERS; i++) {
            String order = "order-" + i;
            simulator.client("buyer-" + i, Simulator.START.plusMillis(i), () -> buy(order));
        }
    }

    /** Runs one seed to its end and checks that no seat was sold twice and no buyer forgotten. */
    static void run(long seed, Consumer<Simulator> before, Consumer<Simulator> after) {
        try (Simulator simulator = new Simulator(seed)) {
            before.accept(simulator);
            TicketOffice office = new TicketOffice(simulator);
            simulator.runUntilIdle(Duration.ofHours(3));
            simulator.setFaults(FaultRates.NONE);
            simulator.queues().redrive(Queues.RESERVATIONS);
            simulator.runUntilIdle(Duration.ofHours(3));
            simulator.check(office::requireSound);
            after.accept(simulator);
        }
    }

    static void runWithout(long seed, GuardId guard) {
        run(seed, simulator -> simulator.dynamo().withoutGuards(guard::equals), simulator -> {});
    }

    record Order(String id, long seats) {}

    private void buy(String order) {
        long seats = 1 + simulator.random().nextLong(3);
        boolean sent = false;
        while (!sent) {
            sent = simulator
                    .invoke("create-order", () -> accept(new Order(order, seats)))
                    .orElse(false);
            simulator.pause().of(Duration.ofMillis(200));
        }
        accepted.add(order);
    }

    private boolean accept(Order order) {
        try {
            messages.send(Queues.RESERVATIONS, List.of(order));
            return true;
        } catch (Unavailable unavailable) {
            return false;
        }
    }

    private void requireSound() {
        long left = Attributes.number(simulator.dynamo().contents(Tables.STOCK).getFirst(), "available", 0);
        long sold = 0;
        Set<String> decided = new TreeSet<>();
        for (Map<String, AttributeValue> order : simulator.dynamo().contents(Tables.ORDERS)) {
            decided.add(Attributes.string(order, "owner"));
            sold += Attributes.number(order, "seats", 0);
        }
        assertThat(left).as("seats left").isNotNegative();
        assertThat(left + sold).as("seats in all").isEqualTo(SEATS);
        assertThat(decided).as("decided orders").isEqualTo(accepted);
    }

    private static Map<String, AttributeValue> seats(long available) {
        return Map.of("item", Attributes.s("seat"), "available", Attributes.n(available));
    }

    /** Sells the seats of one order in one transaction, or writes down that there were not enough. */
    private final class Sell implements QueueOperation<Order> {

        private final Transactions transactions = new Transactions(simulator.dynamo());

        @Override
        public String name() {
            return "reserve-stock";
        }

        @Override
        public Class<Order> messageType() {
            return Order.class;
        }

        @Override
        public Set<String> handle(Batch<Order> batch) {
            Set<String> failed = new LinkedHashSet<>();
            for (Delivery<Order> delivery : batch.deliveries()) {
                try {
                    if (!sell(delivery.message())) {
                        failed.add(delivery.messageId());
                    }
                } catch (SdkException unknown) {
                    failed.add(delivery.messageId());
                }
            }
            return failed;
        }

        private boolean sell(Order order) {
            return switch (transactions.attempt(List.of(put(order, order.seats()), take(order.seats())))) {
                case Transactions.Committed ignored -> true;
                case Transactions.Contended ignored -> false;
                case Transactions.Unacceptable unacceptable -> throw new IllegalStateException(unacceptable.why());
                case Transactions.Refused refused -> refused.found().containsKey(0) || reject(order);
            };
        }

        private boolean reject(Order order) {
            return switch (transactions.attempt(List.of(put(order, 0)))) {
                case Transactions.Committed ignored -> true;
                case Transactions.Refused ignored -> true;
                case Transactions.Contended ignored -> false;
                case Transactions.Unacceptable unacceptable -> throw new IllegalStateException(unacceptable.why());
            };
        }

        private TransactWriteItem put(Order order, long seats) {
            Map<String, AttributeValue> item = new TreeMap<>();
            item.put("owner", Attributes.s(order.id()));
            item.put("part", Attributes.s("order"));
            item.put("seats", Attributes.n(seats));
            return TransactWriteItem.builder()
                    .put(put -> put.tableName(ORDERS)
                            .item(item)
                            .conditionExpression("attribute_not_exists(#owner)")
                            .expressionAttributeNames(Map.of("#owner", "owner"))
                            .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD))
                    .build();
        }

        private TransactWriteItem take(long seats) {
            return TransactWriteItem.builder()
                    .update(update -> update.tableName(STOCK)
                            .key(Map.of("item", Attributes.s("seat")))
                            .updateExpression("SET available = available - :seats")
                            .conditionExpression("available >= :seats")
                            .expressionAttributeValues(Map.of(":seats", Attributes.n(seats))))
                    .build();
        }
    }
}
