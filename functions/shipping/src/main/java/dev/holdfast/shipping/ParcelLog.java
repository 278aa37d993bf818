package dev.holdfast.shipping;

import dev.holdfast.model.message.ParcelMoved;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Writes down where parcels stand. */
@Singleton
public class ParcelLog implements ParcelEvents {

    private static final Logger LOG = Logger.getLogger(ParcelLog.class);

    @Override
    public void tell(List<ParcelMoved> moved) {
        moved.forEach(each -> LOG.debugf("parcel %s is %s since %s", each.parcel(), each.status(), each.since()));
    }
}
