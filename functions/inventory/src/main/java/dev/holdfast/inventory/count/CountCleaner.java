package dev.holdfast.inventory.count;

import dev.holdfast.inventory.count.Quarantined.Reason;
import dev.holdfast.inventory.stock.SkuAt;
import dev.holdfast.inventory.stock.StockItem;
import dev.holdfast.model.Limits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tells counts that can be believed from those that cannot. Pure. */
final class CountCleaner {

    static final Duration AGE_MAX = Duration.ofHours(24);
    /** By how much a counter's clock may be ahead of ours. */
    static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    /**
     * What counts are held against.
     *
     * @param stock the items of each SKU and warehouse; none where there has been no stock yet
     */
    record World(
            Set<String> skus,
            Set<String> warehouses,
            Set<String> sources,
            Map<SkuAt, List<StockItem>> stock,
            Instant now) {}

    /** Every line is in one of the two. */
    record Cleaned(List<Count> counts, List<Quarantined> quarantined) {}

    private CountCleaner() {}

    static Cleaned clean(List<CountBody.@Nullable Line> lines, World world) {
        List<Count> counts = new ArrayList<>();
        List<Quarantined> quarantined = new ArrayList<>();
        Set<CountBody.Line> seen = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            Optional<Count> complete = complete(i, lines.get(i));
            Optional<Reason> reason = complete.isEmpty()
                    ? Optional.of(Reason.INCOMPLETE)
                    : seen.add(lines.get(i)) ? reasonAgainst(complete.get(), world) : Optional.of(Reason.DUPLICATE);
            if (reason.isPresent()) {
                quarantined.add(new Quarantined(i, reason.get()));
            } else {
                complete.ifPresent(counts::add);
            }
        }
        return new Cleaned(counts, quarantined);
    }

    static Optional<Count> complete(int index, CountBody.@Nullable Line line) {
        if (line == null
                || line.sku() == null
                || line.warehouse() == null
                || line.quantity() == null
                || line.source() == null
                || line.countedAt() == null) {
            return Optional.empty();
        }
        return Optional.of(new Count(
                index, new SkuAt(line.sku(), line.warehouse()), line.quantity(), line.source(), line.countedAt()));
    }

    private static Optional<Reason> reasonAgainst(Count count, World world) {
        if (!world.skus().contains(count.at().sku())) {
            return Optional.of(Reason.UNKNOWN_SKU);
        }
        if (!world.warehouses().contains(count.at().warehouse())) {
            return Optional.of(Reason.UNKNOWN_WAREHOUSE);
        }
        if (!world.sources().contains(count.source())) {
            return Optional.of(Reason.UNKNOWN_SOURCE);
        }
        if (count.quantity() < 0 || count.quantity() > Limits.QUANTITY_MAX) {
            return Optional.of(Reason.IMPOSSIBLE);
        }
        if (count.countedAt().isAfter(world.now().plus(AHEAD_MAX))) {
            return Optional.of(Reason.FUTURE);
        }
        return isStale(count, world.stock().getOrDefault(count.at(), List.of()), world.now())
                ? Optional.of(Reason.STALE)
                : Optional.empty();
    }

    /** Whether the shelf may look different by now. */
    static boolean isStale(Count count, List<StockItem> items, Instant now) {
        return count.countedAt().isBefore(now.minus(AGE_MAX))
                || items.stream()
                        .flatMap(item -> Stream.of(item.movedAt(), item.countedAt()))
                        .flatMap(Optional::stream)
                        .anyMatch(since -> since.isAfter(count.countedAt()));
    }
}
