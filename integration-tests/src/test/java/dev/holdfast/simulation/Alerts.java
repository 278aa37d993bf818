package dev.holdfast.simulation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The alerts of low stock.
 *
 * @param thresholds by SKU; 0 for none
 * @param standing SKUs of which an alert stands
 */
record Alerts(Map<String, Integer> thresholds, Set<String> standing) {

    /**
     * Compares them with what is available.
     *
     * @param sold SKUs of which anything was sold: nobody looks at the others' stock
     */
    void compare(Map<String, Long> available, Set<String> sold, List<String> faults) {
        thresholds.forEach((sku, threshold) -> {
            long units = available.getOrDefault(sku, 0L);
            if (standing.contains(sku) && units >= threshold) {
                faults.add("an alert stands for " + sku + ", but " + units + " are available");
            }
            if (units < threshold && sold.contains(sku) && !standing.contains(sku)) {
                faults.add("no alert stands for " + sku + ", though only " + units + " are available");
            }
        });
    }
}
