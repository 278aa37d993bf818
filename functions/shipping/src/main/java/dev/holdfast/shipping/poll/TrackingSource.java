package dev.holdfast.shipping.poll;

import dev.holdfast.model.tracking.ParcelId;
import java.util.List;

/** A provider who can be asked where parcels are. It keeps to the rate that the provider allows by itself. */
public interface TrackingSource {

    /** As it stands in webhooks' paths and in the names of secrets. */
    String name();

    /** Parcels of one question. */
    int parcelsMax();

    /**
     * Asks, and waits for the answer: at most half a minute, repeats included.
     *
     * @param parcels at most {@link #parcelsMax()}
     */
    Answer ask(String key, List<ParcelId> parcels);
}
