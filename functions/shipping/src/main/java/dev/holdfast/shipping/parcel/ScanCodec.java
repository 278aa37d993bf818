package dev.holdfast.shipping.parcel;

import dev.holdfast.model.tracking.Scan;
import dev.holdfast.platform.json.PackedJson;
import java.util.List;

/** A parcel's scans as one packed value. */
final class ScanCodec {

    /** What is most likely stands last. Never changed: a better one gets the number 2. */
    private static final String DICTIONARY_1 = """
            CUSTOMSADDRESSREFUSEDDAMAGEDLOSTDELAYEDWEATHER-01:00-03:00-07:00-06:00-05:00-04:00+08:00+09:00+02:00+01:00\
            UNKNOWNCANCELLEDEXPIREDRETURNEDRETURNINGEXCEPTIONATTEMPT_FAILEDAVAILABLE_FOR_PICKUP\
            Delivered, left at front door. Your shipment has been delivered at the destination mailbox.\
            Shipper created a label, has not received the package yet. Shipment information sent to \
            Out for Delivery Today. Departed from facility. Arrived at facility. Picked up. On the way. Origin Scan\
            delivered:arrived_at_destinationout_for_deliverypre_transit:label_createdin_transit:departed_facility\
            in_transit:arrived_at_facilityDelivered_001OutForDelivery_001InfoReceived_001InTransit_007InTransit_001\
            "status":"UNKNOWN","reason":"","status":"INFO_RECEIVED","rawStatus":"","description":""},\
            {"at":"2027-01-12T00:00:00Z","offset":"+01:00","status":"DELIVERED","place":{"city":"","region":"","country":"DE"},\
            {"at":"2026-12-11T10:00:00Z","offset":"Z","status":"OUT_FOR_DELIVERY","place":{"city":"","country":"GB"},\
            "rawStatus":"","description":"Arrived at "},{"at":"2026-11-21T00:00:00Z","offset":"Z","status":"IN_TRANSIT",\
            "place":{"city":"","region":"CA","country":"US"},"rawStatus":"","description":""";

    private static final PackedJson PACKED = new PackedJson(1, DICTIONARY_1);

    private ScanCodec() {}

    static byte[] encode(List<Scan> scans) {
        return PACKED.write(scans);
    }

    static List<Scan> decode(byte[] stored) {
        return List.of(PACKED.read(stored, Scan[].class));
    }
}
