package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.Remembered;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Coupons as they were at most some seconds ago, for pricing. */
@Singleton
public class Coupons {

    private static final int ENTRIES_MAX = 10_000;

    private final Remembered<Coupon> coupons;

    public Coupons(
            CouponTable table,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.catalog.cache-seconds", defaultValue = "30") int seconds) {
        this.coupons = new Remembered<>(table::findAll, clock, Duration.ofSeconds(seconds), ENTRIES_MAX);
    }

    /** By code in capitals, those that exist. */
    public Map<String, Coupon> find(Collection<String> codes) {
        return coupons.find(codes);
    }
}
