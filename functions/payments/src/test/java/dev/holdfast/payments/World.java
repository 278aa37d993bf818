package dev.holdfast.payments;

import static dev.holdfast.payments.Fixtures.NOW;
import static dev.holdfast.platform.aws.Attributes.string;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.PaymentReceived;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.orders.Deadlines;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.GroupCommit;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.aws.Transactions;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.testing.dynamo.Call;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/** The tables and queues around payments, in memory, with a clock to set and faults to order. */
final class World {

    Instant now = NOW;
    boolean queuesAreDown;
    /** What happens to the next transactions, one after the other: an answer lost, or the code of a cancellation. */
    final Deque<String> mishaps = new ArrayDeque<>();

    static final String LOST_ANSWER = "lost answer";

    final List<String> calls = new ArrayList<>();
    final List<String> sent = new ArrayList<>();

    private final TableNames names = new TableNames("holdfast-");
    private final Faults faults = new Faults() {
        @Override
        public void before(Call call) {
            calls.add(call.operation());
        }

        @Override
        public void after(Call call) {
            if (call.operation().equals("TransactWriteItems") && LOST_ANSWER.equals(mishaps.peek())) {
                mishaps.remove();
                throw SdkClientException.create("the answer was lost");
            }
        }

        @Override
        public Map<Integer, String> cancels(TransactWriteItemsRequest request) {
            return mishaps.isEmpty() || LOST_ANSWER.equals(mishaps.peek()) ? Map.of() : Map.of(0, mishaps.remove());
        }
    };
    final ModelDynamoDb dynamo = new ModelDynamoDb(Topology.HOLDFAST, names, () -> now, faults);
    private final Backoff backoff = new Backoff(pause -> {}, new Random(1));
    final OrderTable orders = new OrderTable(dynamo, new BatchGet(dynamo, backoff), names);
    final Deadlines deadlines = new Deadlines(15);
    private final OrderWrites writes = new OrderWrites(names);
    private final MessageQueues queues = new MessageQueues() {
        @Override
        public void send(String queue, List<OutgoingMessage> messages) {
            if (queuesAreDown) {
                throw new Unavailable("down");
            }
            messages.forEach(message -> sent.add(queue + " " + message.body()));
        }

        @Override
        public void comeAgain(String queue, List<FailedDelivery> deliveries) {
            // nothing comes here from a queue
        }
    };
    private final Transactions transactions = new Transactions(dynamo);
    private final ConfirmPayment confirmPayment = new ConfirmPayment(
            new Settling(new PaymentTable(names), writes, orders, deadlines),
            new GroupCommit(transactions, backoff, () -> now),
            new FollowUps(orders, new Messages(queues)),
            () -> now);

    World with(StoredOrder... stored) {
        for (StoredOrder order : stored) {
            assertThat(transactions.attempt(List.of(writes.decide(order)))).isEqualTo(new Transactions.Committed());
        }
        calls.clear();
        return this;
    }

    StoredOrder order(String id) {
        return orders.find(id).orElseThrow();
    }

    /** The recorded payments' outcomes, as {@code payment: outcome}. */
    List<String> recorded() {
        return dynamo.contents(Tables.PAYMENTS).stream()
                .map(item -> string(item, "payment") + ": " + string(item, "outcome"))
                .sorted()
                .toList();
    }

    /** Delivers payments that were sent just now, as messages m0, m1 and so on. */
    Set<String> deliver(PaymentReceived... payments) {
        return deliver(now, payments);
    }

    Set<String> deliver(Instant sentAt, PaymentReceived... payments) {
        List<Delivery<PaymentReceived>> deliveries = new ArrayList<>();
        for (PaymentReceived payment : payments) {
            deliveries.add(new Delivery<>("m" + deliveries.size(), payment, sentAt));
        }
        return confirmPayment.handle(new Batch<>(deliveries, now.plus(Duration.ofSeconds(7))));
    }

    Set<String> deliverTooLateToDoAnything(PaymentReceived payment) {
        return confirmPayment.handle(new Batch<>(List.of(new Delivery<>("m0", payment, now)), now));
    }
}
