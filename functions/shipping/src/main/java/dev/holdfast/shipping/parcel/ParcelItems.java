package dev.holdfast.shipping.parcel;

import static dev.holdfast.platform.aws.Attributes.instant;
import static dev.holdfast.platform.aws.Attributes.instantOrNull;
import static dev.holdfast.platform.aws.Attributes.n;
import static dev.holdfast.platform.aws.Attributes.s;
import static dev.holdfast.platform.aws.Attributes.string;
import static dev.holdfast.platform.aws.Attributes.stringOrNull;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.holdfast.model.tracking.DeliveryEstimate;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.orders.Shipment;
import dev.holdfast.platform.Digests;
import dev.holdfast.platform.aws.Attributes;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.arrival.Week;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** How a parcel looks in its table. */
final class ParcelItems {

    static final String NUMBER = "number";
    static final String CARRIER = "carrier";

    /** What a claim writes. */
    static final String ORDER = "orderId";

    static final String LINES = "lines";
    static final String SERVICE = "service";
    static final String DESTINATION = "destination";
    static final String CLAIMED_AT = "claimedAt";

    /** What scans write. */
    static final String DIGEST = "digest";

    private static final String STATUS = "status";
    private static final String LAST_SCAN = "lastScanAt";
    private static final String SCANS = "scans";
    private static final String CONTRADICTIONS = "contradictions";
    private static final String INCOMPLETE = "incomplete";
    private static final String ESTIMATE_DAY = "estimate";
    private static final String ESTIMATE_AT = "estimateAt";
    private static final String SILENT = "silentSince";
    private static final String SETTLED = "settledUntil";
    private static final String REPORTERS = "reporters";
    private static final String ETA = "eta";
    private static final String PROMISE = "promise";

    /** The index of what is to be looked at is sparse, and one for all: what is looked for, and when that is. */
    static final String WATCH = "watch";

    static final String LOOK_AT = "lookAt";

    /** What an index has of a parcel while something is wrong with it: {@link #CASE_OPEN}, and since when. */
    static final String CASE = "exception";

    static final String CASE_SINCE = "exceptionSince";
    static final String CASE_OPEN = "open";

    /** Attributes that may go away again. */
    static final List<String> PASSING = List.of(SILENT, CASE, CASE_SINCE, ETA);

    private ParcelItems() {}

    static Map<String, AttributeValue> key(ParcelId id) {
        return Map.of(NUMBER, s(id.number()), CARRIER, s(id.carrier()));
    }

    static ParcelId id(Map<String, AttributeValue> item) {
        return new ParcelId(string(item, CARRIER), string(item, NUMBER));
    }

    /** Where delivered parcels of a week stand in the index, by their time. */
    static String deliveredIn(Week week) {
        return "delivered-" + week.number();
    }

    /**
     * All that scans have to do with, with a digest of it. Those attributes are absent that have nothing to say; since
     * scans are only ever added, none that was there goes away but {@link #PASSING}.
     */
    static Map<String, AttributeValue> tracking(Parcel parcel) {
        byte[] scans = ScanCodec.encode(parcel.scans());
        TrackingState state = parcel.state();
        Map<String, AttributeValue> item = new TreeMap<>();
        item.put(SCANS, AttributeValue.fromB(SdkBytes.fromByteArray(scans)));
        item.put(STATUS, s(state.status().name()));
        item.put(CONTRADICTIONS, n(state.contradictions().size()));
        if (!parcel.scans().isEmpty()) {
            item.put(LAST_SCAN, n(parcel.scans().getLast().at().getEpochSecond()));
        }
        parcel.deliveredAt().ifPresent(at -> {
            item.put(WATCH, s(deliveredIn(Week.of(at))));
            item.put(LOOK_AT, instant(at));
        });
        if (parcel.incomplete()) {
            item.put(INCOMPLETE, AttributeValue.fromBool(true));
        }
        parcel.estimate().ifPresent(estimate -> {
            item.put(ESTIMATE_DAY, s(estimate.day().toString()));
            item.put(ESTIMATE_AT, n(estimate.statedAt().toEpochMilli()));
        });
        parcel.silentSince().ifPresent(since -> item.put(SILENT, instant(since)));
        parcel.settledUntil().ifPresent(until -> item.put(SETTLED, instant(until)));
        ParcelCase.of(parcel).ifPresent(open -> {
            item.put(CASE, s(CASE_OPEN));
            item.put(CASE_SINCE, instant(open.since()));
        });
        if (!parcel.reporters().isEmpty()) {
            item.put(REPORTERS, s(String.join(",", parcel.reporters())));
        }
        item.put(DIGEST, s(digest(parcel)));
        return item;
    }

    /** What is foretold of it: beside its tracking, and beyond its digest. */
    static Map<String, AttributeValue> foreseen(Foreseen foreseen) {
        Map<String, AttributeValue> item = new TreeMap<>();
        foreseen.eta().ifPresent(eta -> item.put(ETA, s(ForeseenCodec.encode(eta))));
        foreseen.promise().ifPresent(promise -> item.put(PROMISE, s(ForeseenCodec.encode(promise))));
        return item;
    }

    /** Sixteen hexadecimal digits over all that scans have to do with. */
    static String digest(Parcel parcel) {
        String all = Json.write(parcel.scans())
                + parcel.incomplete()
                + parcel.estimate().map(DeliveryEstimate::toString).orElse("")
                + parcel.silentSince().map(since -> "silent" + since).orElse("")
                + parcel.settledUntil().map(until -> "settled" + until).orElse("")
                + parcel.reporters();
        return Digests.hex(Digests.sha256(all.getBytes(UTF_8))).substring(0, 16);
    }

    static Map<String, AttributeValue> place(ParcelTable.ExceptionPlace place) {
        Map<String, AttributeValue> item = new TreeMap<>(key(place.parcel()));
        item.put(CASE, s(CASE_OPEN));
        item.put(CASE_SINCE, instant(place.since()));
        return item;
    }

    static ParcelTable.ExceptionPlace place(Map<String, AttributeValue> item) {
        return new ParcelTable.ExceptionPlace(id(item), Instant.ofEpochMilli(Attributes.number(item, CASE_SINCE, 0)));
    }

    static AttributeValue lines(List<Shipment.Line> lines) {
        return s(Json.write(lines));
    }

    static Parcel decode(Map<String, AttributeValue> item) {
        String lines = stringOrNull(item, LINES);
        AttributeValue scans = item.get(SCANS);
        return new Parcel(
                id(item),
                Optional.ofNullable(stringOrNull(item, ORDER)),
                lines == null ? List.of() : List.of(Json.readOwn(lines, Shipment.Line[].class)),
                bound(item),
                scans == null ? List.<Scan>of() : ScanCodec.decode(scans.b().asByteArray()),
                item.containsKey(INCOMPLETE),
                Optional.ofNullable(estimate(item)),
                Optional.ofNullable(instantOrNull(item, SILENT)),
                Optional.ofNullable(instantOrNull(item, SETTLED)),
                new Foreseen(
                        Optional.ofNullable(stringOrNull(item, ETA)).map(ForeseenCodec::eta),
                        Optional.ofNullable(stringOrNull(item, PROMISE)).map(ForeseenCodec::promise)),
                reporters(item));
    }

    private static Optional<Bound> bound(Map<String, AttributeValue> item) {
        String service = stringOrNull(item, SERVICE);
        return Optional.ofNullable(stringOrNull(item, DESTINATION))
                .map(destination -> new Bound(service == null ? "" : service, destination));
    }

    /** Empty if it is on no list. */
    static Optional<Watched> watched(Map<String, AttributeValue> item) {
        String list = stringOrNull(item, WATCH);
        Instant lookAt = instantOrNull(item, LOOK_AT);
        Instant claimedAt = instantOrNull(item, CLAIMED_AT);
        return list == null || lookAt == null || claimedAt == null
                ? Optional.empty()
                : Optional.of(new Watched(decode(item), list, lookAt, claimedAt));
    }

    private static NavigableSet<String> reporters(Map<String, AttributeValue> item) {
        String names = stringOrNull(item, REPORTERS);
        return names == null ? new TreeSet<>() : new TreeSet<>(List.of(names.split(",")));
    }

    private static @Nullable DeliveryEstimate estimate(Map<String, AttributeValue> item) {
        String day = stringOrNull(item, ESTIMATE_DAY);
        AttributeValue at = item.get(ESTIMATE_AT);
        return day == null || at == null
                ? null
                : new DeliveryEstimate(LocalDate.parse(day), Instant.ofEpochMilli(Long.parseLong(at.n())));
    }
}
