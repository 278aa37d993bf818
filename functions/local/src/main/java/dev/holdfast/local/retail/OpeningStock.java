package dev.holdfast.local.retail;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is in the warehouse at the start. The file does not say, so it is derived: a share of what the sales ask for, so
 * that some orders meet a real shortage, and on top what is written off later, for it must have been there.
 */
final class OpeningStock {

    private OpeningStock() {}

    /** Units by SKU, all above 0; the share is rounded up. */
    static Map<String, Long> of(List<RetailEvent> events, int coverPercent) {
        Map<String, Long> asked = new TreeMap<>();
        Map<String, Long> writtenOff = new TreeMap<>();
        for (RetailEvent event : events) {
            switch (event) {
                case RetailEvent.Sale sale ->
                    sale.quantities().forEach((sku, quantity) -> asked.merge(sku, quantity, Long::sum));
                case RetailEvent.Adjustment adjustment -> {
                    if (adjustment.delta() < 0) {
                        writtenOff.merge(adjustment.sku(), -adjustment.delta(), Long::sum);
                    }
                }
                case RetailEvent.Return ignored -> {}
                case RetailEvent.Cancellation ignored -> {}
            }
        }
        Map<String, Long> opening = new TreeMap<>(writtenOff);
        asked.forEach((sku, units) -> opening.merge(sku, Math.ceilDiv(units * coverPercent, 100L), Long::sum));
        opening.values().removeIf(units -> units == 0);
        return opening;
    }
}
