package dev.holdfast.planning.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import java.time.Duration;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/**
 * A night of purchases on tables in memory: {@code -Dpurchase.skus=10000 -Dpurchase.suppliers=50} for a large shop. One
 * message is a supplier, and has to be done in the time that a function has.
 */
class PurchaseScaleTest {

    private static final Logger LOG = Logger.getLogger(PurchaseScaleTest.class);
    private static final int SKUS = Integer.getInteger("purchase.skus", 500);
    private static final int SUPPLIERS = Integer.getInteger("purchase.suppliers", 2);

    private final Purchasing shop = new Purchasing();

    @Test
    void everySupplierIsDoneInTime() {
        for (int supplier = 0; supplier < SUPPLIERS; supplier++) {
            String[] supplies = IntStream.range(supplier * SKUS / SUPPLIERS, (supplier + 1) * SKUS / SUPPLIERS)
                    .mapToObj(i -> {
                        shop.product("s" + i);
                        shop.forecast("s" + i, 0.2 + i % 40);
                        return Purchasing.supply("s" + i, 1 + i % 6);
                    })
                    .toArray(String[]::new);
            shop.supplier("u" + supplier, ",'orderCost':2500", supplies);
        }
        shop.taken(Queues.PURCHASES, ConsiderSupplier.class);
        shop.pass(Duration.ofMinutes(1));
        long planned = took(() -> shop.get(PlanPurchases.class).run(shop.now));
        long longest = 0;
        long all = 0;
        for (ConsiderSupplier message : shop.taken(Queues.PURCHASES, ConsiderSupplier.class)) {
            long ms = took(() -> shop.consider(message.supplier(), message.at()));
            longest = Math.max(longest, ms);
            all += ms;
            assertThat(shop.suggestion(message.supplier()).lines()).isNotEmpty();
        }
        LOG.infof(
                "%d SKUs of %d suppliers: planned in %d ms, suggested in %d ms, the longest supplier %d ms",
                SKUS, SUPPLIERS, planned, all, longest);
        assertThat(longest).isLessThan(20_000);
    }

    private static long took(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return Duration.ofNanos(System.nanoTime() - start).toMillis();
    }
}
