package dev.holdfast.shipping;

import static dev.holdfast.shipping.Counter.ANNA;
import static dev.holdfast.shipping.Counter.BERT;
import static dev.holdfast.shipping.Counter.STAFF;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.Way;
import dev.holdfast.shipping.show.ParcelView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadShipmentTest {

    private final Counter counter = new Counter();

    @ParameterizedTest
    @ValueSource(strings = {"ups~1Z1~B", "UPS~1z1~b", "ups~ 1Z1/B"})
    void anOwnerFindsAParcelInAnySpelling(String id) {
        String order = counter.shipped("one", "1Z1/B");
        ParcelView parcel = shipment(ANNA, id);
        assertThat(parcel.id()).isEqualTo("ups~1Z1~B");
        assertThat(parcel.trackingNumber()).isEqualTo("1Z1/B");
        assertThat(parcel.orderId()).isEqualTo(order);
        assertThat(parcel.shippedAt()).isEqualTo(counter.world.now);
        assertThat(shipment(STAFF, id)).isEqualTo(parcel);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ups~1Z2", "dhl~1Z1", "1Z1", "ups", "~", "ups~", "~1Z1", "ups~#", ""})
    void whatIsNotThereIsNotFound(String id) {
        counter.shipped("one", "1Z1");
        assertThat(get(STAFF, id).status()).isEqualTo(404);
    }

    @Test
    void anotherCustomersParcelIsNotFoundEither() {
        counter.shipped("one", "1Z1");
        HttpAnswer others = get(BERT, "ups~1Z1");
        assertThat(others.status()).isEqualTo(404);
        assertThat(others).isEqualTo(get(BERT, "ups~1Z2"));
        assertThat(get(Counter.customer("bert", "shipping:read"), "ups~1Z1").status())
                .isEqualTo(404);
    }

    @Test
    void aParcelThatNobodyHasClaimedIsStaffsAlone() {
        counter.scanned(Way.handedOver("1Z1", Samples.NOW));
        assertThat(get(ANNA, "ups~1Z1").status()).isEqualTo(404);
        ParcelView parcel = shipment(STAFF, "ups~1Z1");
        assertThat(parcel.orderId()).isNull();
        assertThat(parcel.events()).hasSize(1);
        assertThat(parcel.lines()).isEmpty();
    }

    private HttpAnswer get(Caller caller, String id) {
        return counter.get(counter.readShipment, caller, id);
    }

    private ParcelView shipment(Caller caller, String id) {
        HttpAnswer answer = get(caller, id);
        if (answer.status() == 200 && answer.body() instanceof ParcelView view) {
            return view;
        }
        throw new AssertionError("no shipment: " + answer);
    }
}
