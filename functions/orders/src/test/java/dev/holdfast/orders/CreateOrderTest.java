package dev.holdfast.orders;

import static dev.holdfast.orders.Shop.ALICE;
import static dev.holdfast.orders.Shop.BOB;
import static dev.holdfast.orders.Shop.NOON;
import static dev.holdfast.orders.Shop.ORDER;
import static dev.holdfast.orders.Shop.SHIP_TO;
import static dev.holdfast.orders.Shop.gbp;
import static dev.holdfast.orders.Shop.order;
import static dev.holdfast.orders.Shop.post;
import static dev.holdfast.orders.Shop.problem;
import static dev.holdfast.orders.Shop.product;
import static dev.holdfast.orders.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.catalog.Product;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Shortage;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CreateOrderTest {

    private static final String OTHER = ORDER.replace("'quantity':2", "'quantity':3");

    private final Shop shop = new Shop();
    private final CreateOrder operation = shop.createOrder();

    @Test
    void anOrderIsAcceptedByOneMessageAndNoWrite() {
        HttpAnswer answer = operation.handle(request(ORDER, ALICE, "key-1"));
        assertThat(answer.status()).isEqualTo(202);
        OrderView order = order(answer);
        assertThat(order.status()).isEqualTo(OrderStatus.ACCEPTED);
        assertThat(order.customer()).isEqualTo("alice");
        assertThat(order.lines()).containsExactly(new OrderView.Line("mug", 2, gbp(255), gbp(510), null));
        assertThat(answer.headers()).containsEntry("Location", "/orders/" + order.id());
        assertThat(shop.ids.isOurs(order.id(), "alice")).isTrue();
        assertThat(shop.dynamo.contents(Tables.ORDERS)).isEmpty();
        assertThat(shop.reservations()).singleElement().satisfies(message -> {
            assertThat(message.cause()).isEqualTo(ReserveOrder.Cause.ACCEPTED);
            assertThat(message.order().id()).isEqualTo(order.id());
            assertThat(message.order().acceptedAt()).isEqualTo(NOON);
            assertThat(message.order().lines().getFirst().version()).isEqualTo(1);
        });
    }

    @Test
    void aQueueThatDoesNotTakeItIsNoAcceptance() {
        shop.queuesDown(true);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> operation.handle(request(ORDER, ALICE, "key-1")));
        shop.queuesDown(false);
        assertThat(operation.handle(request(ORDER, ALICE, "key-1")).status()).isEqualTo(202);
        assertThat(shop.reservations()).hasSize(1);
    }

    @Test
    void aRepeatWhileItIsOnTheQueueIsTheVerySameOrder() {
        OrderView first = order(operation.handle(request(ORDER, ALICE, "key-1")));
        shop.products.put(new Product("mug", "Dearer", gbp(999), "Things", 300, "standard", 1, 0, 0, 2, NOON));
        shop.advance(Duration.ofMinutes(1));
        HttpAnswer repeat = operation.handle(request(" " + ORDER, ALICE, "key-1"));
        assertThat(repeat.status()).isEqualTo(202);
        assertThat(order(repeat)).isEqualTo(first);
        assertThat(shop.reservations()).hasSize(2).allMatch(shop.reservations().getFirst()::equals);
    }

    @Test
    void aKeyBelongsToOneBodyOfOneCustomer() {
        String first = order(operation.handle(request(ORDER, ALICE, "key-1"))).id();
        assertReused(request(OTHER, ALICE, "key-1"));
        assertThat(shop.reservations()).hasSize(1);
        assertThat(order(operation.handle(request(OTHER, BOB, "key-1"))).id()).isNotEqualTo(first);
        assertThat(order(operation.handle(request(OTHER, ALICE, "key-2"))).id()).isNotEqualTo(first);
    }

    @Test
    void aKeyReusedIsRecognisedByTheRowToo() {
        shop.decide(shop.accepted("alice", "key-1"), OrderStatus.RESERVED);
        assertReused(request(OTHER, ALICE, "key-1"));
        assertReused(request(OTHER, ALICE, "key-1", "prefer", "wait=1"));
        assertThat(shop.reservations()).isEmpty();
    }

    @Test
    void aKeyReusedElsewhereIsRecognisedWhenTheFirstIsDecided() {
        AcceptedOrder first = shop.accepted("alice", "key-1");
        shop.whileWaiting(once(() -> shop.decide(first, OrderStatus.RESERVED)));
        assertReused(request(OTHER, ALICE, "key-1", "prefer", "wait=1"));
    }

    @Test
    void aRepeatOfADecidedOrderShowsItAsItIs() {
        AcceptedOrder accepted = shop.accepted("alice", "key-1");
        shop.decide(accepted, OrderStatus.REJECTED);
        HttpAnswer answer = operation.handle(request(ORDER, ALICE, "key-1"));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(order(answer).status()).isEqualTo(OrderStatus.REJECTED);
        assertThat(order(answer).shortages()).containsExactly(new Shortage("mug", 2, 1));
        assertThat(shop.reservations()).isEmpty();
    }

    @Test
    void whoWaitsIsToldThatItIsReserved() {
        decideWhileWaiting(OrderStatus.RESERVED);
        HttpAnswer answer = operation.handle(request(ORDER, ALICE, "key-1", "prefer", "wait=5"));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.headers())
                .containsEntry("Preference-Applied", "wait=5")
                .containsKey("Location");
        assertThat(order(answer).holdUntil())
                .isEqualTo(shop.found(order(answer).id()).holdUntil().orElseThrow());
        assertThat(Duration.between(NOON, shop.instant())).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void whoWaitsIsToldWhatIsShort() {
        decideWhileWaiting(OrderStatus.REJECTED);
        HttpAnswer answer = operation.handle(request(ORDER, ALICE, "key-1", "prefer", "wait=5"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer).more()).containsEntry("shortages", List.of(new Shortage("mug", 2, 1)));
    }

    @Test
    void whoWaitsInVainIsToldThatItIsAccepted() {
        HttpAnswer answer = operation.handle(request(ORDER, ALICE, "key-1", "prefer", "wait=3"));
        assertThat(answer.status()).isEqualTo(202);
        assertThat(Duration.between(NOON, shop.instant())).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void nobodyWaitsForMoreThanTenSeconds() {
        assertThat(operation
                        .handle(request(ORDER, ALICE, "key-1", "prefer", "wait=3600"))
                        .status())
                .isEqualTo(202);
        assertThat(Duration.between(NOON, shop.instant())).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void aRepeatThatWaitsIsAnsweredAsTheFirst() {
        AcceptedOrder reserved = shop.accepted("alice", "key-1");
        shop.decide(reserved, OrderStatus.PAID);
        shop.decide(shop.accepted("alice", "key-2"), OrderStatus.REJECTED);
        assertThat(operation
                        .handle(request(ORDER, ALICE, "key-1", "prefer", "wait=1"))
                        .status())
                .isEqualTo(201);
        assertThat(operation
                        .handle(request(ORDER, ALICE, "key-2", "prefer", "wait=1"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aLargeOrderThatIsBeingHeldIsNotDecidedYet() {
        shop.decide(shop.accepted("alice", "key-1"), OrderStatus.ACCEPTED);
        assertThat(operation.handle(request(ORDER, ALICE, "key-1")).status()).isEqualTo(200);
        assertThat(operation
                        .handle(request(ORDER, ALICE, "key-1", "prefer", "wait=1"))
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aKeyIsNeeded() {
        Problem problem = refusal(operation, post("/orders", ORDER, ALICE));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(shop.reservations()).isEmpty();
    }

    @Test
    void nothingIsSentForAnOrderThatCannotBePriced() {
        shop.sells(product("moon", gbp(Long.MAX_VALUE), "zero"));
        for (String line :
                List.of("{'sku':'cup','quantity':1}", "{'sku':'moon','quantity':2}", "{'sku':'mug','quantity':0}")) {
            String body = "{'lines':[" + line + "]," + SHIP_TO + "}";
            assertThat(refusal(operation, request(body, ALICE, "key-1")).status())
                    .isEqualTo(422);
        }
        assertThat(shop.reservations()).isEmpty();
        assertThat(operation.handle(request(ORDER, ALICE, "key-1")).status()).isEqualTo(202);
    }

    private void decideWhileWaiting(OrderStatus status) {
        shop.whileWaiting(once(() -> shop.decide(shop.reservations().getFirst().order(), status)));
    }

    private static Runnable once(Runnable task) {
        boolean[] done = {false};
        return () -> {
            if (!done[0]) {
                done[0] = true;
                task.run();
            }
        };
    }

    private void assertReused(HttpRequest request) {
        Problem problem = refusal(operation, request);
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.type()).endsWith("/idempotency-key-reused");
    }

    private static HttpRequest request(String body, Caller caller, String key, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "idempotency-key";
        all[headers.length + 1] = key;
        return post("/orders", body, caller, all);
    }
}
