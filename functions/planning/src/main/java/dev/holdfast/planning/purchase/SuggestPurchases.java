package dev.holdfast.planning.purchase;

import dev.holdfast.model.message.ConsiderSupplier;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.planning.plan.PlanTable;
import dev.holdfast.planning.plan.PurchaseRun;
import dev.holdfast.planning.plan.ShopFigures;
import dev.holdfast.planning.supplier.Supplier;
import dev.holdfast.planning.supplier.SupplierTable;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.Batch;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.queue.QueueOperation;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Works out what to order from a supplier, in place of what was suggested before. It is written only if nothing has happened
 * to what is on the way since it was read: else goods that were approved meanwhile would be suggested again. A message that
 * comes again, or late, finds a suggestion of its time or a later one.
 */
@Singleton
public class SuggestPurchases implements QueueOperation<ConsiderSupplier> {

    private static final Logger LOG = Logger.getLogger(SuggestPurchases.class);
    private static final int TRIES_MAX = 5;

    private final SupplierTable suppliers;
    private final PurchaseOrderTable orders;
    private final SuppliesNow supplies;
    private final PlanTable plans;
    private final Messages messages;

    SuggestPurchases(
            SupplierTable suppliers,
            PurchaseOrderTable orders,
            SuppliesNow supplies,
            PlanTable plans,
            Messages messages) {
        this.suppliers = suppliers;
        this.orders = orders;
        this.supplies = supplies;
        this.plans = plans;
        this.messages = messages;
    }

    @Override
    public Class<ConsiderSupplier> messageType() {
        return ConsiderSupplier.class;
    }

    @Override
    public Set<String> handle(Batch<ConsiderSupplier> batch) {
        Set<String> failed = new LinkedHashSet<>();
        for (Delivery<ConsiderSupplier> delivery : batch.deliveries()) {
            ConsiderSupplier message = delivery.message();
            try {
                suppliers
                        .find(message.supplier())
                        .ifPresent(supplier -> consider(supplier, message.at().truncatedTo(ChronoUnit.MILLIS)));
            } catch (Unavailable | SdkException later) {
                LOG.warnf("the supplier %s has to be looked at again: %s", message.supplier(), later.getMessage());
                failed.add(delivery.messageId());
            }
        }
        return failed;
    }

    private void consider(Supplier supplier, Instant at) {
        PurchaseOrderId id = new PurchaseOrderId(supplier.id(), at);
        for (int tries = 0; tries < TRIES_MAX; tries++) {
            Book book = orders.book(supplier.id());
            if (book.lookedAt().stream().anyMatch(looked -> !looked.isBefore(at))) {
                tellAgain(id);
                return;
            }
            Pipeline pipeline = orders.pipeline(supplier.id());
            SuggestedOrder order = PurchaseDecision.of(
                    id, supplier, figures(), pipeline.lastApproved(), supplies.read(supplier, pipeline.onTheWay(), at));
            if (orders.suggest(book, order)) {
                tell(order);
                return;
            }
        }
        throw new Unavailable("orders of " + supplier.id() + " were changed again and again");
    }

    private ShopFigures figures() {
        return plans.purchases().map(PurchaseRun::figures).orElse(ShopFigures.UNKNOWN);
    }

    /** Whoever wrote it may not have come to tell. */
    private void tellAgain(PurchaseOrderId id) {
        orders.lastSuggestion(id.supplier())
                .filter(order -> order.id().equals(id))
                .ifPresent(this::tell);
    }

    private void tell(SuggestedOrder order) {
        messages.send(Queues.NOTIFICATIONS, RunningOutNews.of(order));
        LOG.infof(
                "suggested: %d lines of %s, %d SKUs left out, %d will run out",
                order.lines().size(),
                order.id().supplier(),
                order.leftOut().size(),
                order.runningOut().size());
    }
}
