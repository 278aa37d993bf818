package dev.holdfast.planning.forecast;

import dev.holdfast.planning.history.DemandDay;
import dev.holdfast.planning.history.DemandYear;
import dev.holdfast.planning.history.Trade;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/** What all demand together tells: which SKUs there are, and on which days the shop traded. */
final class Survey {

    private final Trade trade = new Trade();
    private final NavigableSet<String> skus = new TreeSet<>();
    private final LocalDate today;

    /** @param today not over yet, so that it does not count */
    Survey(LocalDate today) {
        this.today = today;
    }

    void add(DemandYear year) {
        for (DemandDay day : year.days()) {
            if (day.date().isBefore(today)) {
                trade.add(day.date(), (double) day.trade());
                skus.add(year.key().sku());
            }
        }
    }

    Trade trade() {
        return trade;
    }

    NavigableSet<String> skus() {
        return skus;
    }

    /** So many SKUs, scattered over all: by their hashes, so that the same ones come again the next day. */
    List<String> sample(int most) {
        return skus.stream()
                .sorted(Comparator.<String>comparingInt(sku -> sku.hashCode() * 0x9E3779B1)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(most)
                .sorted()
                .toList();
    }
}
