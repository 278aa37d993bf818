package dev.holdfast.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.inventory.reserve.ReserveStock;
import dev.holdfast.model.Address;
import dev.holdfast.model.Money;
import dev.holdfast.model.Zone;
import dev.holdfast.model.message.ReserveOrder;
import dev.holdfast.model.order.AcceptedOrder;
import dev.holdfast.model.order.OrderLine;
import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.model.order.Promoted;
import dev.holdfast.model.order.Redemption;
import dev.holdfast.model.order.Reduction;
import dev.holdfast.model.order.Totals;
import dev.holdfast.orders.OrderTable;
import dev.holdfast.orders.StoredOrder;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes orders, and has them decided by the real operation. */
public final class Orders {

    private final Shop shop;
    private int made;

    public Orders(Shop shop) {
        this.shop = shop;
    }

    public static OrderLine line(String sku, long quantity) {
        return line(sku, quantity, 1, 0);
    }

    public static OrderLine line(String sku, long quantity, int buckets, long customerLimit) {
        return new OrderLine(sku, quantity, 500, 500 * quantity, 100, "standard", 1, buckets, customerLimit, 0);
    }

    /** With ids of the form that ours have, which sort as they are made. */
    public AcceptedOrder order(String customer, boolean partial, OrderLine... lines) {
        long goods = List.of(lines).stream().mapToLong(OrderLine::total).sum();
        Money zero = Money.zero("GBP");
        return new AcceptedOrder(
                "%030d".formatted(++made),
                customer,
                "fingerprint",
                List.of(lines),
                Totals.of(new Money(goods, "GBP"), zero, zero, zero),
                new Address("A Buyer", "1 High Street", null, "Leeds", null, "LS1 1AA", "GB"),
                Zone.DOMESTIC,
                List.of(),
                partial,
                shop.now());
    }

    /** The same order, with coupons that take a penny off it. */
    public static AcceptedOrder redeeming(AcceptedOrder order, Redemption... redemptions) {
        String sku = order.lines().getFirst().sku();
        return new AcceptedOrder(
                order.id(),
                order.customer(),
                order.fingerprint(),
                order.lines(),
                order.totals(),
                order.shipTo(),
                order.zone(),
                List.of(redemptions).stream().map(Redemption::code).toList(),
                order.partial(),
                order.acceptedAt(),
                new Promoted(
                        List.of(new Reduction("penny", redemptions[0].code(), "A penny", Map.of(sku, 1L), 0)),
                        List.of(redemptions)));
    }

    /** @return the ids of those messages that have to come again */
    public Set<String> decide(AcceptedOrder... orders) {
        List<Delivery<ReserveOrder>> deliveries = new ArrayList<>();
        for (AcceptedOrder order : orders) {
            deliveries.add(new Delivery<>(
                    "message of " + order.id(), new ReserveOrder(order, ReserveOrder.Cause.ACCEPTED), shop.now()));
        }
        return shop.get(ReserveStock.class)
                .handle(new Batch<>(deliveries, shop.now().plus(Duration.ofMinutes(5))));
    }

    public StoredOrder stored(String id) {
        return shop.get(OrderTable.class).find(id).orElseThrow();
    }

    /** @return the id of an order that holds so many units */
    public String reserved(String sku, long quantity) {
        AcceptedOrder order = order("c" + made, false, line(sku, quantity));
        assertThat(decide(order)).isEmpty();
        assertThat(stored(order.id()).status()).isEqualTo(OrderStatus.RESERVED);
        return order.id();
    }
}
