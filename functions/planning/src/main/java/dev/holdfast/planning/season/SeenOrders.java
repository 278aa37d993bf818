package dev.holdfast.planning.season;

import dev.holdfast.orders.StoredOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was read of a shop's orders.
 *
 * @param firstDay UTC, the earliest of which all orders' times are known
 * @param complete whether all days that were asked for could be read
 * @param decided when each order was decided, which is about a second after it came
 * @param drawn orders drawn from these by chance, with their lines and histories
 */
record SeenOrders(LocalDate firstDay, boolean complete, List<Instant> decided, List<StoredOrder> drawn) {

    SeenOrders {
        decided = List.copyOf(decided);
        drawn = List.copyOf(drawn);
    }

    boolean isEmpty() {
        return decided.isEmpty() || drawn.isEmpty();
    }

    /** By UTC's clock. */
    List<LocalDateTime> arrivals() {
        return decided.stream()
                .map(at -> LocalDateTime.ofInstant(at, ZoneOffset.UTC))
                .toList();
    }

    double linesAnOrder() {
        return drawn.stream()
                .mapToInt(each -> each.order().lines().size())
                .average()
                .orElse(1);
    }

    /** The SKU that most of the drawn orders ask for, with how many do. */
    Map.Entry<String, Long> hottest() {
        Map<String, Long> orders = new TreeMap<>();
        drawn.forEach(each -> each.order().lines().forEach(line -> orders.merge(line.sku(), 1L, Long::sum)));
        return orders.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    }
}
