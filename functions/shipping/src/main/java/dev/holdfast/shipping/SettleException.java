package dev.holdfast.shipping;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.platform.http.Validation;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.ParcelCase;
import dev.holdfast.shipping.parcel.ParcelTable;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code POST /exceptions/settlements}: operations has seen to what was wrong with a parcel. It leaves the list until
 * something else happens to it. A repeat changes nothing and is answered in the same way.
 */
@Singleton
public class SettleException implements HttpOperation {

    private final ParcelTable parcels;

    public SettleException(ParcelTable parcels) {
        this.parcels = parcels;
    }

    /** Which parcel. */
    public record SettlementBody(
            @Nullable String carrier, @Nullable String trackingNumber) {}

    /** That nothing is open about it any longer. */
    public record Settled(String carrier, String trackingNumber, boolean settled) {}

    @Override
    public HttpAnswer handle(HttpRequest request) {
        ParcelId id = wanted(request.json(SettlementBody.class));
        Parcel parcel = parcels.read(List.of(id)).getOrDefault(id, Parcel.unseen(id));
        if (parcel.equals(Parcel.unseen(id))) {
            throw new Refusal(Problem.notFound("no such parcel"));
        }
        parcels.change(parcel, each -> ParcelCase.settle(each).orElse(each));
        return HttpAnswer.ok(new Settled(id.carrier(), id.number(), true));
    }

    private static ParcelId wanted(SettlementBody body) {
        Validation validation = new Validation();
        Optional<ParcelId> id = ParcelId.of(body.carrier(), body.trackingNumber());
        validation.require(id.isPresent(), "", "names no parcel: carrier and trackingNumber are needed");
        validation.throwIfAny();
        return id.orElseThrow();
    }
}
