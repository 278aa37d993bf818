package dev.holdfast.orders;

import static dev.holdfast.orders.Shop.ALICE;
import static dev.holdfast.orders.Shop.BOB;
import static dev.holdfast.orders.Shop.STAFF;
import static dev.holdfast.orders.Shop.about;
import static dev.holdfast.orders.Shop.order;
import static dev.holdfast.orders.Shop.problem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CancelOrderTest {

    private final Shop shop = new Shop();
    private final CancelOrder operation =
            new CancelOrder(shop.access, shop.orders, shop.holdEnds, shop.deadlines, shop);

    @Test
    void aReservedOrderIsCancelledAndItsStockFreed() {
        String id = decided(OrderStatus.RESERVED);
        HttpAnswer answer = cancel(id, ALICE);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(order(answer).status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(order(answer).holdUntil()).isNull();
        SettleHold release = new SettleHold(id, SettleHold.End.RELEASE);
        assertThat(shop.holds()).containsExactly(release, release);
        assertThat(shop.delays()).containsExactly(HoldEnds.LATER, Duration.ZERO);
        StoredOrder stored = shop.found(id);
        assertThat(stored.hold().state()).isEqualTo(Hold.State.OPEN);
        assertThat(stored.dueAt()).contains(shop.instant().plusSeconds(120));
        assertThat(stored.history().getLast().reason()).isEqualTo("cancelled by the customer");
    }

    @Test
    void aRepeatFreesTheStockAgainAndChangesNothing() {
        String id = decided(OrderStatus.RESERVED);
        cancel(id, ALICE);
        StoredOrder before = shop.found(id);
        shop.advance(Duration.ofMinutes(1));
        shop.forgetMessages();
        assertThat(cancel(id, ALICE).status()).isEqualTo(200);
        assertThat(shop.holds()).hasSize(1);
        assertThat(shop.found(id)).isEqualTo(before);
    }

    @Test
    void nothingIsChangedThatNobodyWouldFollowUp() {
        String id = decided(OrderStatus.RESERVED);
        shop.queuesDown(true);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> cancel(id, ALICE));
        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.RESERVED);
        shop.queuesDown(false);
        assertThat(cancel(id, ALICE).status()).isEqualTo(200);
    }

    @Test
    void aPackedOrderIsCancelledByStaffAlone() {
        String id = decided(OrderStatus.PACKED);
        assertThat(cancel(id, ALICE).status()).isEqualTo(409);
        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.PACKED);
        assertThat(cancel(id, STAFF).status()).isEqualTo(200);
        assertThat(shop.found(id).history().getLast().reason()).isEqualTo("cancelled by staff");
    }

    @ParameterizedTest
    @EnumSource(
            names = {"SHIPPED", "DELIVERED", "COMPLETED", "REJECTED", "EXPIRED", "RETURNING", "RETURNED", "REFUNDED"})
    void anOrderThatHasGoneItsWayIsTooLate(OrderStatus status) {
        String id = decided(status);
        for (Caller caller : List.of(ALICE, STAFF)) {
            HttpAnswer answer = cancel(id, caller);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(problem(answer).type()).endsWith("/too-late");
        }
        assertThat(shop.found(id).status()).isEqualTo(status);
        assertThat(shop.holds()).isEmpty();
    }

    @Test
    void anUndecidedOrderCannotBeCancelledYet() {
        String beingHeld = decided(OrderStatus.ACCEPTED);
        String onTheQueue = shop.ids.make("alice", "key-9");
        for (String id : List.of(beingHeld, onTheQueue)) {
            HttpAnswer answer = cancel(id, ALICE);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(problem(answer).type()).endsWith("/not-decided");
        }
    }

    @Test
    void anotherCustomersOrderIsNotFound() {
        String id = decided(OrderStatus.RESERVED);
        assertThat(cancel(id, BOB).status()).isEqualTo(404);
        assertThat(cancel(shop.ids.make("alice", "key-9"), BOB).status()).isEqualTo(404);
        assertThat(cancel("made-up", STAFF).status()).isEqualTo(404);
        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.RESERVED);
    }

    private String decided(OrderStatus status) {
        return shop.decide(shop.accepted("alice", "key-1"), status).id();
    }

    private HttpAnswer cancel(String id, Caller caller) {
        return operation.handle(about(id, "", caller));
    }
}
