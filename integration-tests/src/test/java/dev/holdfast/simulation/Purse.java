package dev.holdfast.simulation;

import static java.util.stream.Collectors.joining;

import dev.holdfast.catalog.offer.Coupon;
import dev.holdfast.catalog.offer.CouponTable;
import dev.holdfast.catalog.offer.PromotionBody;
import dev.holdfast.catalog.offer.PromotionTable;
import dev.holdfast.catalog.offer.StoredPromotion;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.BatchGet;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.json.Json;
import dev.holdfast.testing.dynamo.Faults;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * The coupons that buyers have: one that all want and few can have, and one that everybody has once. Only one run in seven
 * has any, and they are drawn apart: all other runs go on as they did. What coupons are good for is read from tables in
 * which nothing goes wrong, for that is read alone; what is redeemed is in the shop's own.
 */
final class Purse {

    private static final int RUNS = 7;

    private static final Instant OPENING = Instant.EPOCH;
    private static final TableNames NAMES = new TableNames("holdfast-");

    private final ModelDynamoDb calm =
            new ModelDynamoDb(Topology.HOLDFAST, NAMES, InstantSource.fixed(OPENING), Faults.NONE);
    final PromotionTable promotions = new PromotionTable(calm, NAMES);
    final CouponTable coupons =
            new CouponTable(calm, new BatchGet(calm, new Backoff(pause -> {}, new SplittableRandom(1))), NAMES);

    private final boolean full;
    private final SplittableRandom random;

    Purse(long seed) {
        full = seed % RUNS == 0;
        random = new SplittableRandom(seed * 17);
        if (full) {
            issue("HOT", "{\"basisPointsOff\":500}", 1 + random.nextInt(4), random.nextInt(2));
            issue("ONCE", "{\"amountOff\":{\"amount\":7,\"currency\":\"GBP\"}}", 0, 1);
        }
    }

    private void issue(String code, String benefit, int max, int perCustomer) {
        PromotionBody body = Json.readOwn(
                "{\"text\":\"" + code + "\",\"coupon\":true,\"benefit\":" + benefit + "}", PromotionBody.class);
        promotions.put(new StoredPromotion("for-" + code, body, 1, OPENING));
        coupons.put(new Coupon(code, "for-" + code, max, perCustomer, null, null, 1, OPENING));
    }

    /** The field of an order's body; nothing for who has none. */
    String coupons() {
        List<String> codes = new ArrayList<>();
        if (full && random.nextInt(3) > 0) {
            codes.add("\"HOT\"");
        }
        if (full && random.nextInt(3) == 0) {
            codes.add("\"ONCE\"");
        }
        return codes.isEmpty() ? "" : codes.stream().collect(joining(",", ",\"couponCodes\":[", "]"));
    }
}
