package dev.holdfast.orders;

import static dev.holdfast.orders.Shop.PACKER;
import static dev.holdfast.orders.Shop.about;
import static dev.holdfast.orders.Shop.order;
import static dev.holdfast.orders.Shop.problem;
import static dev.holdfast.orders.Shop.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.holdfast.model.message.FollowParcel;
import dev.holdfast.model.message.SettleHold;
import dev.holdfast.model.order.HistoryEntry;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.stock.Allocation;
import dev.holdfast.model.stock.StockKey;
import dev.holdfast.model.topology.Tables;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Problem.FieldError;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ShipOrderTest {

    private static final String PARCEL = "{'carrier':'ups','trackingNumber':'1Z 999'}";

    private final Shop shop = new Shop();
    private final ShipOrder operation = shop.shipOrder();

    @ParameterizedTest
    @EnumSource(names = {"PAID", "PACKED"})
    void aPaidOrderLeavesAndItsStockWithIt(OrderStatus status) {
        String id = decided(status);
        HttpAnswer answer = ship(id, PARCEL);
        assertThat(answer.status()).isEqualTo(201);
        assertThat(order(answer).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order(answer).shipments()).singleElement().satisfies(parcel -> {
            assertThat(parcel.carrier()).isEqualTo("ups");
            assertThat(parcel.trackingNumber()).isEqualTo("1Z999");
            assertThat(parcel.lines()).containsExactly(new Shipment.Line("mug", 2));
        });
        assertThat(shop.holds()).containsExactly(new SettleHold(id, SettleHold.End.SHIP));
        assertThat(shop.delays()).containsExactly(HoldEnds.LATER, HoldEnds.LATER);
        assertThat(shop.follows()).containsExactly(new FollowParcel(new ParcelId("ups", "1Z999"), id));
        assertThat(shop.found(id).dueAt()).contains(shop.instant().plusSeconds(120));
    }

    @Test
    void aParcelThatCarriesAnotherOrdersGoodsIsNotClaimed() {
        String id = decided(OrderStatus.PAID);
        shop.claimed.add(new ParcelId("ups", "1Z999"));
        HttpAnswer answer = ship(id, PARCEL);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer).type()).endsWith("/parcel-taken");
        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.PAID);
    }

    @Test
    void theServiceThatIsNamedGoesWithTheParcel() {
        ship(decided(OrderStatus.PAID), PARCEL.replace("}", ",'service':' Next Day '}"));
        assertThat(shop.dynamo.contents(Tables.PARCELS))
                .singleElement()
                .satisfies(parcel ->
                        assertThat(Attributes.string(parcel, "service")).isEqualTo("Next Day"));
    }

    @Test
    void aRepeatChangesNothing() {
        String id = decided(OrderStatus.PAID);
        ship(id, PARCEL);
        StoredOrder before = shop.found(id);
        assertThat(ship(id, PARCEL).status()).isEqualTo(201);
        assertThat(shop.found(id)).isEqualTo(before);
        assertThat(shop.holds()).hasSize(1);
    }

    @Test
    void nothingLeavesThatNobodyWouldFollowUp() {
        String id = decided(OrderStatus.PAID);
        shop.queuesDown(true);
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> ship(id, PARCEL));
        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.PAID);
        shop.queuesDown(false);
        assertThat(ship(id, PARCEL).status()).isEqualTo(201);
    }

    @Test
    void whoWasTooSlowSendsWhatMayHaveComeTooEarly() {
        String id = decided(OrderStatus.PAID);
        OrderTable.Change change = shop.holdEnds.after(id, SettleHold.End.SHIP, () -> {
            shop.advance(HoldEnds.LATER);
            return new OrderTable.Changed();
        });
        assertThat(change).isEqualTo(new OrderTable.Changed());
        assertThat(shop.delays()).containsExactly(HoldEnds.LATER, Duration.ZERO);
    }

    @Test
    void anotherParcelOfTheSameOrderIsRefused() {
        String id = decided(OrderStatus.PAID);
        ship(id, PARCEL);
        shop.forgetMessages();
        HttpAnswer answer = ship(id, PARCEL.replace("1Z", "2Z"));
        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer).type()).endsWith("/already-shipped");
        assertThat(shop.holds()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"ACCEPTED", "RESERVED", "REJECTED", "EXPIRED", "CANCELLED", "REFUNDED"})
    void whatIsNotPaidDoesNotLeave(OrderStatus status) {
        String id = decided(status);
        HttpAnswer answer = ship(id, PARCEL);
        assertThat(answer.status()).isEqualTo(409);
        assertThat(problem(answer).type()).endsWith("/not-paid");
        assertThat(shop.found(id).status()).isEqualTo(status);
        assertThat(shop.holds()).isEmpty();
    }

    @Test
    void theWholeOrderMayBeNamed() {
        String id = decided(OrderStatus.PAID);
        String whole = "[{'sku':'mug','quantity':1},{'sku':'mug','quantity':1}]";
        HttpAnswer answer = ship(id, withLines(whole));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(order(answer).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @Test
    void anOrderLeavesInAsManyParcelsAsItTakes() {
        String id = decided(OrderStatus.PAID);
        HttpAnswer first = ship(id, withLines("[{'sku':'mug','quantity':1}]"));
        assertThat(first.status()).isEqualTo(201);
        assertThat(order(first).status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
        StoredOrder between = shop.found(id);
        assertThat(between.hold().state()).isEqualTo(Hold.State.OPEN);
        assertThat(between.hold().allocations())
                .extracting(Allocation::quantity)
                .containsExactly(1L);
        assertThat(between.shipments().parcels().getFirst().taken())
                .extracting(Allocation::quantity)
                .containsExactly(1L);

        HttpAnswer second = ship(id, PARCEL.replace("1Z", "2Z"));
        assertThat(order(second).status()).isEqualTo(OrderStatus.SHIPPED);
        assertThat(order(second).shipments()).hasSize(2);
        assertThat(shop.found(id).history())
                .extracting(HistoryEntry::status)
                .endsWith(OrderStatus.PARTLY_SHIPPED, OrderStatus.SHIPPED);
    }

    @Test
    void aPartsRepeatChangesNothingAndAnotherContentIsRefused() {
        String id = decided(OrderStatus.PAID);
        String part = withLines("[{'sku':'mug','quantity':1}]");
        ship(id, part);
        StoredOrder before = shop.found(id);
        assertThat(ship(id, part).status()).isEqualTo(201);
        HttpAnswer other = ship(id, withLines("[{'sku':'mug','quantity':2}]"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(problem(other).type()).endsWith("/already-shipped");
        assertThat(shop.found(id)).isEqualTo(before);
    }

    @Test
    void moreThanIsLeftDoesNotLeave() {
        String id = decided(OrderStatus.PAID);
        for (String part : new String[] {
            "[{'sku':'mug','quantity':3}]",
            "[{'sku':'cup','quantity':2}]",
            "[{'sku':'mug','quantity':2},{'sku':'cup','quantity':1}]"
        }) {
            Problem problem = refusal(operation, about(id, withLines(part), PACKER));
            assertThat(problem.status()).isEqualTo(422);
            assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly("/lines");
        }
        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.PAID);
        assertThat(shop.holds()).isEmpty();
    }

    @Test
    void aPartOfAHoldInChunksTakesFromItsChunks() {
        Hold chunked = new Hold(Hold.State.OPEN, 2, true, List.of(), List.of());
        String id = shop.decide(shop.accepted("alice", "key-1"), OrderStatus.PAID, chunked)
                .id();
        Allocation given = new Allocation(new StockKey("mug", "main", 0), 2);
        Allocation near = new Allocation(new StockKey("mug", "main", 0), 1);
        Allocation far = new Allocation(new StockKey("mug", "far", 0), 1);
        HoldChunk released = new HoldChunk(id, 1, 0, Hold.State.RELEASED, List.of(given), List.of(), "2026-11-22");
        HoldChunk first = new HoldChunk(id, 2, 0, Hold.State.OPEN, List.of(near), List.of(), "2026-11-22");
        HoldChunk second = new HoldChunk(id, 2, 1, Hold.State.OPEN, List.of(far), List.of(), "2026-11-22");
        shop.dynamo.transactWriteItems(request -> request.transactItems(
                shop.chunkWrites.put(released), shop.chunkWrites.put(first), shop.chunkWrites.put(second)));

        assertThat(ship(id, withLines("[{'sku':'mug','quantity':1}]")).status()).isEqualTo(201);

        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.PARTLY_SHIPPED);
        assertThat(shop.found(id).shipments().parcels())
                .singleElement()
                .satisfies(parcel -> assertThat(parcel.taken()).containsExactly(near));
        assertThat(shop.orders.chunks(id)).containsExactly(released, first.holding(List.of()), second);
        assertThat(ship(id, PARCEL.replace("1Z", "2Z")).status()).isEqualTo(201);
        assertThat(shop.found(id).status()).isEqualTo(OrderStatus.SHIPPED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{'trackingNumber':'1'}|/carrier",
                "{'carrier':'a b','trackingNumber':'1'}|/carrier",
                "{'carrier':'ups'}|/trackingNumber",
                "{'carrier':'ups','trackingNumber':'1','service':''}|/service",
                "{'carrier':'ups','trackingNumber':'1','service':'a service of a name that is far longer than any carrier calls it'}|/service",
                "{'carrier':'ups','trackingNumber':' '}|/trackingNumber",
                "{'carrier':'ups','trackingNumber':'1Z?9'}|/trackingNumber",
                "{'carrier':'ups','trackingNumber':'1','lines':[]}|/lines",
                "{'carrier':'ups','trackingNumber':'1','lines':[null]}|/lines/0",
                "{'carrier':'ups','trackingNumber':'1','lines':[{'sku':'mug','quantity':0}]}|/lines/0/quantity",
                "{'carrier':'ups','trackingNumber':'1','lines':[{'quantity':1}]}|/lines/0/sku"
            })
    void whatIsNoShipmentIsRefusedWhereItStands(String body, String pointer) {
        Problem problem = refusal(operation, about(decided(OrderStatus.PAID), body, PACKER));
        assertThat(problem.status()).isEqualTo(422);
        assertThat(problem.errors()).extracting(FieldError::pointer).containsExactly(pointer);
    }

    @Test
    void aMadeUpOrderIsNotFound() {
        assertThat(refusal(operation, about("made-up", PARCEL, PACKER)).status())
                .isEqualTo(404);
        assertThat(refusal(operation, about(shop.ids.make("alice", "key-9"), PARCEL, PACKER))
                        .status())
                .isEqualTo(404);
    }

    private static String withLines(String lines) {
        return PARCEL.replace("}", ",'lines':" + lines + "}");
    }

    private String decided(OrderStatus status) {
        return shop.decide(shop.accepted("alice", "key-1"), status).id();
    }

    private HttpAnswer ship(String id, String body) {
        return operation.handle(about(id, body, PACKER));
    }
}
