package dev.holdfast.local.surge;

import dev.holdfast.local.surge.OrderView.Decision;
import dev.holdfast.local.surge.PlacedOrder.End;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What became of some orders.
 *
 * @param lost accepted, and never decided
 * @param unpaid reserved, and their payment did not settle them
 * @param decisionMs from sending the request to the decision that the order's history shows
 * @param ordersPerSecond decided, from the first request to the last decision
 */
public record OrderStats(
        long accepted,
        long reserved,
        long rejected,
        long refused,
        long lost,
        long paid,
        long unpaid,
        Percentiles decisionMs,
        double ordersPerSecond) {

    static OrderStats of(List<PlacedOrder> orders) {
        List<Duration> times = orders.stream()
                .map(PlacedOrder::timeToDecision)
                .flatMap(Optional::stream)
                .toList();
        long refused = count(orders, End.REFUSED);
        return new OrderStats(
                orders.size() - refused,
                orders.stream()
                        .flatMap(order -> order.decision().stream())
                        .filter(Decision::reserved)
                        .count(),
                count(orders, End.REJECTED),
                refused,
                count(orders, End.LOST),
                count(orders, End.PAID),
                count(orders, End.UNPAID),
                Percentiles.of(times),
                rate(orders, times.size()));
    }

    /** Decided in this surge, now or in an earlier run of it. */
    public long decided() {
        return reserved + rejected;
    }

    private static long count(List<PlacedOrder> orders, End end) {
        return orders.stream()
                .filter(order -> order.end().getNow(End.LOST) == end)
                .count();
    }

    private static double rate(List<PlacedOrder> orders, long decided) {
        Optional<Instant> first =
                orders.stream().flatMap(order -> order.sentAt().stream()).min(Comparator.naturalOrder());
        Optional<Instant> last = orders.stream()
                .flatMap(order -> order.decision().stream())
                .map(Decision::at)
                .max(Comparator.naturalOrder());
        if (decided == 0 || first.isEmpty() || last.isEmpty()) {
            return 0;
        }
        long ms = Math.max(1, Duration.between(first.get(), last.get()).toMillis());
        return Math.round(decided * 10_000.0 / ms) / 10.0;
    }
}
