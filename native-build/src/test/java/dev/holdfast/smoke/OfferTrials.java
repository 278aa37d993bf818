package dev.holdfast.smoke;

import static dev.holdfast.smoke.Caller.NOBODY;
import static org.assertj.core.api.Assertions.assertThat;

/** A promotion that stays and one that goes, and a coupon, which is redeemed by an order. */
final class OfferTrials {

    /** A tenth off. */
    static final String COUPON = "TENTH";

    private static final Caller STAFF = Caller.staff("catalog:write");

    private OfferTrials() {}

    static void addTo(Trials trials) {
        trials.add("put-promotion", OfferTrials::putPromotion)
                .add("read-promotion", OfferTrials::readPromotion)
                .add("list-promotions", OfferTrials::listPromotions)
                .add("put-coupon", OfferTrials::putCoupon);
    }

    /** Once there is an order. */
    static void addEndTo(Trials trials) {
        trials.add("read-coupon", OfferTrials::readCoupon).add("delete-promotion", OfferTrials::deletePromotion);
    }

    private static void putPromotion(Tried function) {
        function.call(promotion(STAFF, "tenth", "\"coupon\":true,\"benefit\":{\"basisPointsOff\":1000}"))
                .is(201)
                .has("/id", "tenth")
                .has("/benefit/basisPointsOff", 1000);
        function.call(promotion(STAFF, "bundle", """
            "priority":1,"atLeast":{"units":50},"on":{"categories":["kitchen"]},"from":"2026-01-01T00:00:00Z",
            "benefit":{"bundle":{"lines":[{"sku":"MUG","quantity":2}],"price":{"amount":900,"currency":"GBP"}}}\
            """)).is(201).has("/benefit/bundle/lines/0/sku", "MUG");
        function.call(promotion(
                        STAFF,
                        "post",
                        "\"until\":\"2026-01-01T00:00:00Z\",\"benefit\":{\"freeShipping\":{\"zones\":[\"WORLD\"]}}"))
                .is(201);
        function.call(promotion(STAFF, "lids", """
            "priority":2,"benefit":{"buyGet":{"buy":40,"get":1,"of":{"skus":["JAR"]}}}\
            """)).is(201).has("/benefit/buyGet/of/skus/0", "JAR");
        function.call(promotion(STAFF, "bad", "\"benefit\":{}")).isProblemAt(422, "/benefit");
        function.call(promotion(STAFF, "bad", "\"colour\":1")).isProblemAt(400, "/colour");
        function.call(promotion(NOBODY, "bad", "\"benefit\":{}")).isProblem(401);
    }

    private static Call promotion(Caller caller, String id, String fields) {
        return Call.by(caller).at("id", id).body("{\"text\":\"Promotion " + id + "\"," + fields + "}");
    }

    private static void readPromotion(Tried function) {
        function.call(Call.by(STAFF).at("id", "lids")).is(200).has("/benefit/buyGet/buy", 40);
        function.call(Call.by(STAFF).at("id", "none")).isProblem(404);
    }

    private static void listPromotions(Tried function) {
        Answer all = function.call(Call.by(STAFF)).is(200);
        assertThat(all.body().path("items")).hasSize(4);
        function.call(Call.by(NOBODY)).isProblem(401);
    }

    private static void putCoupon(Tried function) {
        String once = "{\"promotion\":\"tenth\",\"maxRedemptions\":10,\"maxPerCustomer\":1}";
        function.call(Call.by(STAFF).at("code", "tenth").body(once)).is(201).has("/code", COUPON);
        function.call(Call.by(STAFF).at("code", "X").body("{\"promotion\":\"lids\"}"))
                .isProblemAt(422, "/promotion");
        function.call(Call.by(STAFF).at("code", "X").body("{\"a\":1}")).isProblemAt(400, "/a");
    }

    private static void readCoupon(Tried function) {
        function.call(Call.by(STAFF).at("code", COUPON))
                .is(200)
                .has("/redeemed", 1)
                .has("/left", 9);
        function.call(Call.by(STAFF).at("code", "NONE")).isProblem(404);
    }

    private static void deletePromotion(Tried function) {
        function.call(Call.by(STAFF).at("id", "post")).is(204);
        function.call(Call.by(STAFF).at("id", "post")).isProblem(404);
    }
}
