package dev.holdfast.shipping.show;

import dev.holdfast.model.order.OrderStatus;
import java.util.List;

/**
 * The parcels of an order.
 *
 * @param parcels the first one first; none before any has left
 */
public record TrackingView(String orderId, OrderStatus status, List<ParcelView> parcels) {}
