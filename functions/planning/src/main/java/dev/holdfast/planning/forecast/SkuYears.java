package dev.holdfast.planning.forecast;

import static java.util.stream.Collectors.groupingBy;

import dev.holdfast.planning.history.DemandTable;
import dev.holdfast.planning.history.DemandYear;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what is known of many SKUs in the years that a basis looks at. */
@Singleton
public class SkuYears {

    private final DemandTable demand;

    public SkuYears(DemandTable demand) {
        this.demand = demand;
    }

    /** By SKU, also of those of which nothing is known. */
    Map<String, List<DemandYear>> read(Collection<String> skus, Basis basis) {
        List<DemandYear.Key> keys = skus.stream()
                .flatMap(sku -> IntStream.rangeClosed(
                                basis.firstYear(), basis.knownUntil().getYear())
                        .mapToObj(year -> new DemandYear.Key(sku, year)))
                .toList();
        Map<String, List<DemandYear>> bySku = demand.read(keys).values().stream()
                .collect(groupingBy(year -> year.key().sku(), TreeMap::new, Collectors.toList()));
        skus.forEach(sku -> bySku.putIfAbsent(sku, List.of()));
        return bySku;
    }
}
