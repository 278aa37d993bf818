package dev.holdfast.orders;

import dev.holdfast.platform.http.Caller;
import jakarta.inject.Singleton;
import java.util.Optional;

/** What of an order a caller may know: its owner all, staff with the scope all, anybody else not even that it exists. */
@Singleton
public class OrderAccess {

    private final OrderIds ids;
    private final OrderTable orders;

    public OrderAccess(OrderIds ids, OrderTable orders) {
        this.ids = ids;
        this.orders = orders;
    }

    /** What there is for a caller to see. */
    public sealed interface Sight {}

    /** The order as of now. */
    public record Found(StoredOrder order) implements Sight {}

    /** We have made the id, and nothing is decided yet. */
    public record OnTheQueue(String id) implements Sight {}

    /** There is none, or it is somebody else's. */
    public record Unknown() implements Sight {}

    /** @param staffScope lets staff see any customer's order */
    public Sight look(String id, Caller caller, String staffScope) {
        if (!ids.isOurs(id)) {
            return new Unknown();
        }
        boolean staff = caller.isStaffWith(staffScope);
        Optional<StoredOrder> found = orders.find(id);
        if (found.isPresent()) {
            boolean own = found.get().order().customer().equals(caller.owner());
            return own || staff ? new Found(found.get()) : new Unknown();
        }
        return staff || ids.isOurs(id, caller.owner()) ? new OnTheQueue(id) : new Unknown();
    }
}
