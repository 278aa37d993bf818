package dev.holdfast.orders.request;

import dev.holdfast.model.Limits;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.http.Validation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The body of a shipment as it was sent: anything may be missing. */
public record ShipmentRequest(
        @Nullable String carrier,
        @Nullable String trackingNumber,
        @Nullable String service,
        @Nullable List<OrderRequest.@Nullable Line> lines) {

    private static final int TRACKING_NUMBER_MAX = 100;
    private static final int SERVICE_MAX = 60;

    /**
     * A shipment, understood.
     *
     * @param service empty if it was not named
     * @param units by SKU; empty for all that has not left yet
     */
    public record Wanted(ParcelId parcel, String service, Map<String, Long> units) {}

    /** @throws dev.holdfast.platform.http.Refusal with a 422 that names all that is wrong */
    public Wanted check() {
        Validation validation =
                new Validation().name(carrier, "/carrier").text(trackingNumber, TRACKING_NUMBER_MAX, "/trackingNumber");
        Optional<ParcelId> parcel = ParcelId.of(carrier, trackingNumber);
        if (carrier != null && trackingNumber != null && !trackingNumber.isBlank() && parcel.isEmpty()) {
            validation.reject(
                    "/trackingNumber", "is no tracking number: letters, digits and . _ / : - are, at most 64");
        }
        if (service != null) {
            validation.text(service, SERVICE_MAX, "/service");
        }
        Map<String, Long> units = new TreeMap<>();
        if (lines != null) {
            validation.lines(lines, Limits.ORDER_LINES_MAX, "/lines");
            for (int i = 0; i < Math.min(lines.size(), Limits.ORDER_LINES_MAX); i++) {
                add(lines.get(i), "/lines/" + i, units, validation);
            }
        }
        validation.throwIfAny();
        return new Wanted(parcel.orElseThrow(), service == null ? "" : service.strip(), units);
    }

    private static void add(
            OrderRequest.@Nullable Line line, String pointer, Map<String, Long> units, Validation validation) {
        if (line == null) {
            validation.reject(pointer, "is null");
            return;
        }
        Long quantity = line.quantity();
        validation.name(line.sku(), pointer + "/sku").between(quantity, 1, Limits.QUANTITY_MAX, pointer + "/quantity");
        if (line.sku() != null && quantity != null) {
            units.merge(line.sku(), Math.min(quantity, Limits.QUANTITY_MAX), Long::sum);
        }
    }
}
