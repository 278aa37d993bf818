package dev.holdfast.local.retail;

import java.util.List;
import java.util.Map;

/**
 * What a file says happened in the shop.
 *
 * @param catalogue by SKU
 * @param openingStock units by SKU, all above 0, at the start
 * @param events in time order
 */
public record Season(
        List<Product> catalogue, Map<String, Long> openingStock, List<RetailEvent> events, ImportReport report) {

    public Season {
        catalogue = List.copyOf(catalogue);
        openingStock = Map.copyOf(openingStock);
        events = List.copyOf(events);
    }

    /** The events up to, and without, the sale that would be one too many. */
    public List<RetailEvent> eventsOfFirst(long orders) {
        long sales = 0;
        for (int i = 0; i < events.size(); i++) {
            if (events.get(i) instanceof RetailEvent.Sale && ++sales > orders) {
                return events.subList(0, i);
            }
        }
        return events;
    }
}
