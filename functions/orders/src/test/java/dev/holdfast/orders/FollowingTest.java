package dev.holdfast.orders;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowingTest {

    private static final ParcelId ONE = new ParcelId("ups", "1");
    private static final ParcelId TWO = new ParcelId("ups", "2");

    private final Shop shop = new Shop();

    @ParameterizedTest
    @CsvSource({
        "IN_TRANSIT, IN_TRANSIT,",
        "DELIVERED, IN_TRANSIT, PARTLY_DELIVERED",
        "DELIVERED, EXCEPTION, PARTLY_DELIVERED",
        "DELIVERED, DELIVERED, DELIVERED",
        "RETURNING, IN_TRANSIT, RETURNING",
        "RETURNED, DELIVERED, RETURNING",
        "RETURNED, RETURNED, RETURNED",
        "UNKNOWN, EXPIRED,"
    })
    void anOrderIsWhereItsParcelsAre(TrackingStatus one, TrackingStatus two, OrderStatus wanted) {
        Optional<Following> following = Following.of(shipped(OrderStatus.SHIPPED), Map.of(ONE, one, TWO, two));
        assertThat(following.flatMap(Following::status)).isEqualTo(Optional.ofNullable(wanted));
        assertThat(following.isPresent()).isEqualTo(wanted != null);
    }

    @Test
    void aReturnThatHasComeToItsEndIsOver() {
        StoredOrder returning = shipped(OrderStatus.RETURNING);
        assertThat(Following.of(returning, Map.of(ONE, TrackingStatus.RETURNED, TWO, TrackingStatus.RETURNED))
                        .flatMap(Following::status))
                .contains(OrderStatus.RETURNED);
    }

    @Test
    void aParcelNeverGoesBack() {
        StoredOrder order = shipped(OrderStatus.SHIPPED);
        Shipments after = Following.of(order, Map.of(ONE, TrackingStatus.DELIVERED))
                .orElseThrow()
                .shipments();
        StoredOrder later = with(order, OrderStatus.PARTLY_DELIVERED, after);
        assertThat(Following.of(later, Map.of(ONE, TrackingStatus.IN_TRANSIT))).isEmpty();
    }

    @Test
    void whileSomeOfItIsStillHereOnlyTheParcelsChange() {
        StoredOrder order = shipped(OrderStatus.PARTLY_SHIPPED);
        Following following = Following.of(order, Map.of(ONE, TrackingStatus.DELIVERED, TWO, TrackingStatus.DELIVERED))
                .orElseThrow();
        assertThat(following.status()).isEmpty();
        assertThat(following.shipments().parcels()).extracting(Shipment::state).containsOnly(Shipment.State.DELIVERED);
        assertThat(following.shipments().version()).isEqualTo(order.shipments().version() + 1);
        assertThat(Following.of(with(order, OrderStatus.SHIPPED, following.shipments()), Map.of())
                        .flatMap(Following::status))
                .contains(OrderStatus.DELIVERED);
    }

    private StoredOrder shipped(OrderStatus status) {
        StoredOrder order = shop.decide(shop.accepted("alice", "key-" + status), OrderStatus.PAID);
        List<Shipment> parcels = new ArrayList<>();
        for (ParcelId each : List.of(ONE, TWO)) {
            parcels.add(new Shipment(each, shop.instant(), List.of(), List.of(), true, Shipment.State.SHIPPED));
        }
        return with(order, status, new Shipments(parcels, 2));
    }

    private static StoredOrder with(StoredOrder order, OrderStatus status, Shipments shipments) {
        return new StoredOrder(
                order.order(),
                status,
                order.hold(),
                order.holdUntil(),
                order.history(),
                order.shortages(),
                order.lostDemand(),
                order.paymentId(),
                order.refundDue(),
                shipments,
                order.dueAt());
    }
}
