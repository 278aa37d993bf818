package dev.holdfast.shipping;

import dev.holdfast.model.message.ParcelMoved;
import java.util.List;

/** Who wants to know where parcels stand. */
public interface ParcelEvents {

    /**
     * Tells where parcels stand after their scans were merged. The same is told again with every repeat: receivers know it
     * by (parcel, status).
     *
     * @throws dev.holdfast.platform.Unavailable if some may not have been told; then all are told again
     */
    void tell(List<ParcelMoved> moved);
}
