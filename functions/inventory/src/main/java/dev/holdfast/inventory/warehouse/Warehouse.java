package dev.holdfast.inventory.warehouse;

import dev.holdfast.model.Zone;
import java.util.Map;

/**
 * Where stock lies.
 *
 * @param country ISO 3166-1 alpha-2
 * @param rank by destination zone: the lowest serves first; a zone without a rank is served last
 */
public record Warehouse(String id, String country, Map<Zone, Integer> rank) {

    /** What a fresh system has. */
    public static final Warehouse MAIN = new Warehouse("main", "GB", Map.of());

    public Warehouse {
        rank = Map.copyOf(rank);
    }

    public int rankFor(Zone zone) {
        return rank.getOrDefault(zone, Integer.MAX_VALUE);
    }
}
