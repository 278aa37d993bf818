package dev.holdfast.inventory.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.FakeParcels;
import dev.holdfast.inventory.Orders;
import dev.holdfast.inventory.Shop;
import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.inventory.movement.ReceiveStock;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.OrderWrites;
import dev.holdfast.orders.ParcelClaims.Claimed;
import dev.holdfast.orders.Shipment;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders and the parcels in which they have left, through the whole audit. */
class ParcelWatchTest {

    private static final ParcelId PARCEL = new ParcelId("ups", "1Z1");
    private static final List<Shipment.Line> LINES = List.of(new Shipment.Line("mug", 4));

    private final Shop shop = new Shop();
    private final FakeParcels parcels = shop.get(FakeParcels.class);
    private String order = "";

    @BeforeEach
    void anOrderHasLeft() {
        shop.product("mug");
        shop.ask(ReceiveStock.class, "{'receiptId':'R-1','lines':[{'sku':'mug','warehouse':'main','quantity':10}]}");
        Orders orders = new Orders(shop);
        order = orders.reserved("mug", 4);
        shop.get(OrderTable.class)
                .advance(
                        order,
                        Set.of(OrderStatus.RESERVED),
                        OrderStatus.PAID,
                        "paid",
                        shop.now(),
                        Optional.of(shop.now().plusSeconds(120)));
        shop.commit(shop.get(OrderWrites.class)
                .shipRest(
                        orders.stored(order),
                        new Shipment(PARCEL, shop.now(), LINES, List.of(), false, Shipment.State.SHIPPED),
                        shop.now(),
                        Optional.empty()));
    }

    private AuditReport audit() {
        return shop.get(StockAudit.class).run(Duration.ZERO);
    }

    @Test
    void aParcelThatCarriesWhatItsOrderSaysIsRight() {
        parcels.put(PARCEL, new Claimed(order, LINES, TrackingStatus.IN_TRANSIT));
        AuditReport report = audit();
        assertThat(report.differences()).isEmpty();
        assertThat(report.parcelsChecked()).isEqualTo(1);
        assertThat(report.parcelsBehind()).isZero();
    }

    @Test
    void anOrderThatHasYetToFollowIsCountedAndNoDifference() {
        parcels.put(PARCEL, new Claimed(order, LINES, TrackingStatus.DELIVERED));
        AuditReport report = audit();
        assertThat(report.clean()).isTrue();
        assertThat(report.parcelsBehind()).isEqualTo(1);
    }

    @Test
    void aParcelThatNobodyHasClaimedIsFound() {
        assertThat(audit().differences()).containsExactly(difference(0));
    }

    @Test
    void aParcelOfAnotherOrderIsFound() {
        parcels.put(PARCEL, new Claimed("another", LINES, TrackingStatus.IN_TRANSIT));
        assertThat(audit().differences()).containsExactly(difference(0));
    }

    @Test
    void aParcelWithOtherLinesIsFound() {
        parcels.put(PARCEL, new Claimed(order, List.of(new Shipment.Line("mug", 3)), TrackingStatus.IN_TRANSIT));
        assertThat(audit().differences()).containsExactly(difference(3));
    }

    private Difference difference(long found) {
        return new Difference(null, null, order, "says that parcel ups/1Z1 carries units of it", 4, found);
    }
}
