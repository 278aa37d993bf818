package dev.holdfast.catalog.offer;

import dev.holdfast.catalog.Remembered;
import dev.holdfast.catalog.promotion.Promotion;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** All promotions in the order in which they are declared, as they were at most some seconds ago. */
@Singleton
public class Promotions {

    private static final String ALL = "all";

    private final Remembered<List<Promotion>> remembered;

    public Promotions(
            PromotionTable table,
            InstantSource clock,
            @ConfigProperty(name = "holdfast.catalog.cache-seconds", defaultValue = "30") int seconds) {
        this.remembered = new Remembered<>(
                keys -> Map.of(
                        ALL,
                        table.all().stream().map(StoredPromotion::promotion).toList()),
                clock,
                Duration.ofSeconds(seconds),
                1);
    }

    public List<Promotion> all() {
        return remembered.find(List.of(ALL)).getOrDefault(ALL, List.of());
    }
}
