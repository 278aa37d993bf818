package dev.holdfast.smoke;

import static dev.holdfast.smoke.Caller.NOBODY;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.webhook.StandardWebhooks;
import dev.holdfast.shipping.carrier.EasyPost;
import java.time.Instant;
import java.util.Map;

/** A parcel's scans, from the carrier to the table. */
final class ParcelTrials {

    private static final String EASYPOST = """
            {"description":"tracker.updated","result":{"carrier":"UPS","tracking_code":"1Z999","status":"delivered",
            "updated_at":"2026-11-27T09:05:00Z","est_delivery_date":"2026-11-27T00:00:00Z","tracking_details":[
            {"status":"in_transit","status_detail":"arrived_at_facility","datetime":"2026-11-26T18:00:00Z",
            "message":"Arriv\u00e9","tracking_location":{"city":"Paris","country":"FR"}},
            {"status":"delivered","datetime":"2026-11-27T09:00:00Z"}]}}""";

    private static final Caller STAFF = Caller.staff("shipping:read shipping:write");

    private ParcelTrials() {}

    static void addTo(Trials trials) {
        trials.add("accept-scan", ParcelTrials::acceptScan).add("update-tracking", ParcelTrials::updateTracking);
    }

    static void addEndTo(Trials trials) {
        trials.add("follow-parcels", ParcelTrials::followParcels)
                .add("list-exceptions", ParcelTrials::listExceptions)
                .add("settle-exception", ParcelTrials::settleException)
                .add("poll-parcels", PollTrials::pollParcels);
    }

    private static void acceptScan(Tried function) {
        function.call(easyPost(EASYPOST)).is(200);
        function.call(easyPost(EASYPOST)).is(200);
        function.call(generic(heldUp())).is(200);
        function.call(easyPost("{\"description\":\"batch.updated\"}")).is(200);
        function.call(easyPost("{\"description\":")).isProblem(400);
        function.call(easyPost(EASYPOST).body(EASYPOST.replace("1Z999", "1Z998")))
                .isProblem(401);
        function.call(Call.by(NOBODY).at("carrier", "nobody").body("{}")).isProblem(404);
    }

    private static Call easyPost(String body) {
        String signature = EasyPost.signature(World.WEBHOOK_SECRET, body.getBytes(UTF_8));
        return Call.by(NOBODY)
                .at("carrier", EasyPost.NAME)
                .headers(Map.of(EasyPost.SIGNATURE, signature))
                .body(body);
    }

    /** Of the parcel that the order will leave in: its scans wait for it. */
    private static String heldUp() {
        return """
                {"type":"tracking.updated","data":{"carrier":"royal-mail","trackingNumber":"T-1","scans":[
                {"time":"%s","status":"EXCEPTION","reason":"CUSTOMS","place":{"city":"London","country":"GBR"}}]}}""".formatted(Instant.now().minusSeconds(3_600));
    }

    private static Call generic(String body) {
        return Call.by(NOBODY)
                .at("carrier", "generic")
                .headers(StandardWebhooks.sign(World.WEBHOOK_SECRET, "m-1", Instant.now(), body.getBytes(UTF_8)))
                .body(body);
    }

    /** Its message was sent with the shipment, and comes later; here comes another one. */
    private static void followParcels(Tried function) {
        String message = "{\"parcel\":{\"carrier\":\"royal-mail\",\"number\":\"T-1\"},\"orderId\":\"nobodys\"}";
        function.world().send(Queues.PARCEL_MOVES, message);
        assertThat(function.consume()).contains(message);
    }

    private static void updateTracking(Tried function) {
        assertThat(function.consume()).hasSize(4).anyMatch(body -> body.contains("1Z999"));
    }

    private static void listExceptions(Tried function) {
        function.call(Call.by(STAFF)).is(200).has("/items/0/kind", "CUSTOMS").has("/items/0/trackingNumber", "T-1");
        function.call(Call.by(STAFF).query("kind", "LOST")).is(200);
        function.call(Call.by(STAFF).query("kind", "NONE")).isProblem(422);
    }

    private static void settleException(Tried function) {
        String body = "{\"carrier\":\"royal-mail\",\"trackingNumber\":\"T-1\"}";
        function.call(Call.by(STAFF).body(body)).is(200).has("/carrier", "royal-mail");
        function.call(Call.by(STAFF).body(body.replace("T-1", "T-2"))).isProblem(404);
        function.call(Call.by(STAFF).body(body.replace("T-1", ""))).isProblem(422);
        function.call(Call.by(STAFF).body("{")).isProblem(400);
    }
}
