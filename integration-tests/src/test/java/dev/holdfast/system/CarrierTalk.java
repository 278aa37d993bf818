package dev.holdfast.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.testing.Await;
import java.time.Duration;
import java.util.List;

/** What carriers say, and what customers and staff see of it. */
record CarrierTalk(Checked shop) {

    void isTakenOrRefused() throws Exception {
        String secret = shop.system().webhookSecret("generic");
        String path = "/webhooks/carriers/generic";
        byte[] scanned = """
                {"type":"tracking.updated","data":{"carrier":"royal-mail","trackingNumber":"AB123456789GB","scans":[
                {"time":"2026-11-27T09:00:00Z","status":"IN_TRANSIT","place":{"city":"Z\u00fcrich","country":"CH"}}]}}""".getBytes(UTF_8);
        Answer answer = shop.send(Bodies.signed(path, secret, "c-1", scanned), 200);
        assertThat(answer.json().path("received").asBoolean()).isTrue();
        shop.send(Bodies.signed(path, secret, "c-1", scanned), 200);
        shop.send(Bodies.signed(path, secret, "c-2", "{\"type\":\"label.made\"}".getBytes(UTF_8)), 200);
        shop.send(Bodies.signed(path, secret, "c-3", "{\"type\":".getBytes(UTF_8)), 400);
        shop.send(Bodies.signed(path, secret, "c-4", scanned).bytes("not even JSON".getBytes(UTF_8)), 401);
        shop.send(Bodies.signed(path, secret, "c-5", new byte[2 * 1024 * 1024]), 413);
        shop.send(Request.post("/webhooks/carriers/nobody").text("{}"), 404);
        for (String carrier : List.of("easypost", "aftership", "shippo", "17track", "ups", "generic")) {
            shop.send(Request.post("/webhooks/carriers/" + carrier).text("{}"), 401);
        }
    }

    /** A parcel of olga's, which left as 1Z999 of the carrier easypost. */
    void isShown(String id) throws Exception {
        byte[] scanned = """
                {"type":"tracking.updated","data":{"carrier":"easypost","trackingNumber":"1Z999",
                "estimatedDelivery":{"day":"2026-11-28"},"scans":[
                {"time":"2026-11-26T09:00:00","status":"IN_TRANSIT"},
                {"time":"2026-11-27T09:00:00+01:00","status":"EXCEPTION","reason":"CUSTOMS","rawStatus":"X1",
                 "description":"Held","place":{"city":"Paris","region":"IDF","country":"FR"}}]}}""".getBytes(UTF_8);
        shop.send(
                Bodies.signed("/webhooks/carriers/generic", shop.system().webhookSecret("generic"), "t-1", scanned),
                200);
        Request tracking = Request.get("/orders/" + id + "/tracking");
        Await.until(
                "the scans are seen",
                Duration.ofSeconds(30),
                () -> shop.customer("olga", tracking, 200)
                                .json()
                                .at("/parcels/0/events")
                                .size()
                        == 2);
        JsonNode parcel = shop.staff(tracking, 200).json().at("/parcels/0");
        assertThat(parcel.path("reason").asText()).isEqualTo("CUSTOMS");
        assertThat(parcel.at("/events/1/localTime").asText()).isEqualTo("2026-11-27T09:00:00+01:00");
        assertThat(parcel.at("/carrierEstimate/day").asText()).isEqualTo("2026-11-28");
        shop.customer("oscar", tracking, 404);
        Request shipment = Request.get("/shipments/" + parcel.path("id").asText());
        assertThat(shop.customer("olga", shipment, 200).json()).isEqualTo(parcel);
        shop.staff(shipment, 200);
        shop.customer("oscar", shipment, 404);
        shop.staff(Request.get("/shipments/easypost~1Z000"), 404);
        Request picture = Request.get("/orders/" + id + "/tracking.svg");
        assertThat(shop.customer("olga", picture.header("Accept-Language", "zh"), 200)
                        .body())
                .startsWith("<svg")
                .contains("包裹 1Z999", "海关");
        shop.staff(Request.get("/orders/" + id + "/tracking.svg?parcel=easypost~1Z999"), 200);
        shop.staff(Request.get("/orders/" + id + "/tracking.svg?parcel=easypost~1Z000"), 404);
        shop.staff(Request.get("/orders/" + id + "/tracking.svg?colour=blue"), 422);
        shop.customer("oscar", picture, 404);
    }
}
