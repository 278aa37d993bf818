package dev.holdfast.planning.purchase;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What has been ordered from a supplier.
 *
 * @param onTheWay units of open orders that have not come, by SKU
 * @param lastApproved when the latest order was approved that nobody has cancelled
 */
record Pipeline(Map<String, Long> onTheWay, Optional<Instant> lastApproved) {

    Pipeline {
        onTheWay = Map.copyOf(onTheWay);
    }
}
