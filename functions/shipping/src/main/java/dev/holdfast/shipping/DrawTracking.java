package dev.holdfast.shipping;

import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.orders.OrderAccess;
import dev.holdfast.orders.OrderProblems;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpOperation;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Problem;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.shipping.picture.Language;
import dev.holdfast.shipping.picture.PictureParcel;
import dev.holdfast.shipping.picture.TrackingPicture;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * {@code GET /orders/{id}/tracking.svg}: all of the order's parcels in one picture, or the one that is named. It may be opened
 * as a page of its own, so it is told to load and run nothing, whatever might be in it.
 */
@Singleton
public class DrawTracking implements HttpOperation {

    private static final String NOTHING_RUNS = "default-src 'none'; style-src 'unsafe-inline'; sandbox";

    private final OrderAccess access;
    private final OrderParcels parcels;
    private final InstantSource clock;

    public DrawTracking(OrderAccess access, OrderParcels parcels, InstantSource clock) {
        this.access = access;
        this.parcels = parcels;
        this.clock = clock;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) {
        request.refuseQueryOtherThan("parcel");
        Language language = Language.of(request.header("accept-language"));
        return switch (access.look(request.pathParameter("id"), request.caller(), ReadTracking.STAFF)) {
            case OrderAccess.Found(StoredOrder order) -> picture(wanted(order, request), language);
            case OrderAccess.OnTheQueue ignored -> picture(List.of(), language);
            case OrderAccess.Unknown ignored -> HttpAnswer.problem(OrderProblems.unknown());
        };
    }

    /** @throws Refusal with a 404 if a parcel is named that is not the order's */
    private List<PictureParcel> wanted(StoredOrder order, HttpRequest request) {
        Instant now = clock.instant();
        Optional<String> named = request.query("parcel");
        List<PictureParcel> drawn = parcels.of(order).stream()
                .filter(each -> named.isEmpty()
                        || named.flatMap(ParcelId::ofPath)
                                .equals(Optional.of(each.parcel().id())))
                .map(each -> Drawn.of(each, order.order().shipTo(), now))
                .toList();
        if (named.isPresent() && drawn.isEmpty()) {
            throw new Refusal(Problem.notFound("the order has no such parcel"));
        }
        return drawn;
    }

    private static HttpAnswer picture(List<PictureParcel> parcels, Language language) {
        return HttpAnswer.text("image/svg+xml; charset=utf-8", TrackingPicture.draw(parcels, language))
                .with("Cache-Control", "private, max-age=60")
                .with("Content-Language", language.tag())
                .with("Content-Security-Policy", NOTHING_RUNS)
                .with("Vary", "Accept-Language")
                .with("X-Content-Type-Options", "nosniff");
    }
}
