package dev.holdfast.platform.queue;

import java.time.Instant;
import java.util.List;

/**
 * What a consumer is given at once.
 *
 * @param stopBefore start nothing new after this; what is left is reported as failed and comes again
 */
public record Batch<M>(List<Delivery<M>> deliveries, Instant stopBefore) {

    public Batch {
        deliveries = List.copyOf(deliveries);
    }
}
