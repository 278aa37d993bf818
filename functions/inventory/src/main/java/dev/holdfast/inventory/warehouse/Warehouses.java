package dev.holdfast.inventory.warehouse;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import dev.holdfast.model.Zone;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/** The warehouses by rank, remembered for seconds: every batch needs them, and they hardly ever change. */
@Singleton
public class Warehouses {

    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final WarehouseTable table;
    private final InstantSource clock;
    private volatile Remembered remembered = new Remembered(List.of(), Instant.MIN);

    private record Remembered(List<Warehouse> warehouses, Instant until) {}

    public Warehouses(WarehouseTable table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Ids of all warehouses, the one to serve this zone first in front. */
    public List<String> ranked(Zone zone) {
        return all().stream()
                .sorted(comparingInt((Warehouse each) -> each.rankFor(zone)).thenComparing(comparing(Warehouse::id)))
                .map(Warehouse::id)
                .toList();
    }

    public List<String> ids() {
        return all().stream().map(Warehouse::id).toList();
    }

    private List<Warehouse> all() {
        Remembered known = remembered;
        Instant now = clock.instant();
        if (now.isBefore(known.until())) {
            return known.warehouses();
        }
        List<Warehouse> read = table.all();
        remembered = new Remembered(read, now.plus(REMEMBERED));
        return read;
    }
}
