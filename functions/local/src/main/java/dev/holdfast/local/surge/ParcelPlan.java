package dev.holdfast.local.surge;

import dev.holdfast.local.carriers.Speaker;
import dev.holdfast.local.carriers.Speaker.Scanned;
import dev.holdfast.local.carriers.Way;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.tracking.TrackingStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * In which parcels an order leaves, and what becomes of them: settled by the order's id, so that a surge that goes on after a
 * crash ships the same. Pure.
 */
record ParcelPlan(String orderId, List<Parcel> parcels) {

    /** One order in so many leaves in two parcels, if it can. */
    private static final int SPLIT_ONE_IN = 5;

    /** Lines that the first parcel of two takes: as many as one may of a very large order. */
    private static final int SPLIT_LINES_MAX = 90;

    private static final List<Speaker> SPEAKERS = List.of(Speaker.values());
    private static final Duration BETWEEN_SCANS = Duration.ofHours(9);

    /**
     * A parcel and its way.
     *
     * @param lines units by SKU; empty for all that is left of the order
     */
    record Parcel(Speaker speaker, String number, Map<String, Long> lines, Way way) {}

    /** @param quantities of the order, units by SKU */
    static ParcelPlan of(String orderId, Map<String, Long> quantities) {
        Random chance = chance(orderId);
        List<Parcel> parcels = new ArrayList<>();
        boolean split = quantities.size() >= 2 && chance.nextInt(SPLIT_ONE_IN) == 0;
        if (split) {
            Map<String, Long> some = new TreeMap<>();
            quantities.keySet().stream()
                    .sorted()
                    .limit(Math.min(SPLIT_LINES_MAX, quantities.size() / 2))
                    .forEach(sku -> some.put(sku, quantities.getOrDefault(sku, 0L)));
            parcels.add(parcel(orderId + "-1", some, chance));
        }
        parcels.add(parcel(orderId + (split ? "-2" : ""), Map.of(), chance));
        return new ParcelPlan(orderId, List.copyOf(parcels));
    }

    private static Random chance(String orderId) {
        return new Random(orderId.hashCode() * 0x9E3779B97F4A7C15L);
    }

    private static Parcel parcel(String number, Map<String, Long> lines, Random chance) {
        Speaker speaker = SPEAKERS.get(chance.nextInt(SPEAKERS.size()));
        Way wished = switch (chance.nextInt(20)) {
            case 0 -> Way.BACK;
            case 1, 2 -> Way.SECOND_TRY;
            case 3 -> Way.HELD_UP;
            default -> Way.PLAIN;
        };
        return new Parcel(
                speaker, number.toUpperCase(Locale.ROOT), lines, speaker.canTell(wished) ? wished : Way.PLAIN);
    }

    /** Where the order ends: back with the shop if any of its parcels came back, or all of them. */
    OrderStatus end() {
        long returned = parcels.stream()
                .filter(parcel -> parcel.way().end() == TrackingStatus.RETURNED)
                .count();
        if (returned == 0) {
            return OrderStatus.DELIVERED;
        }
        return returned == parcels.size() ? OrderStatus.RETURNED : OrderStatus.RETURNING;
    }

    /** A webhook to be sent. */
    record Push(Speaker speaker, byte[] body) {}

    /** What the carriers send, as it comes: in any order, and some of it twice. */
    List<Push> pushes(Instant handedOver) {
        Random chance = chance(orderId + "'s scans");
        List<Push> pushes = new ArrayList<>();
        for (Parcel parcel : parcels) {
            List<Scanned> scans = new ArrayList<>();
            for (TrackingStatus status : parcel.way().statuses()) {
                scans.add(new Scanned(handedOver.plus(BETWEEN_SCANS.multipliedBy(scans.size())), status));
                Push push = new Push(parcel.speaker(), parcel.speaker().event(parcel.number(), scans));
                pushes.add(push);
                if (chance.nextInt(4) == 0) {
                    pushes.add(push);
                }
            }
        }
        Collections.shuffle(pushes, chance);
        return pushes;
    }
}
