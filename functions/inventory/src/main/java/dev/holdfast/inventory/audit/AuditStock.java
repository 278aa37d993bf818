package dev.holdfast.inventory.audit;

import static java.util.stream.Collectors.joining;

import dev.holdfast.inventory.audit.AuditReport.Difference;
import dev.holdfast.model.message.Notification;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.platform.schedule.ScheduledOperation;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** The audit on a schedule: operations is told if it finds anything. */
@Singleton
public class AuditStock implements ScheduledOperation {

    private static final Logger LOG = Logger.getLogger(AuditStock.class);

    /** A cancelled order's stock is freed by a message, and by a sweep if that was lost. */
    private static final Duration GRACE = Duration.ofMinutes(5);

    private static final int TOLD_MAX = 5;

    private final StockAudit audit;
    private final Messages messages;

    public AuditStock(StockAudit audit, Messages messages) {
        this.audit = audit;
        this.messages = messages;
    }

    @Override
    public void run(Instant at) {
        AuditReport report = audit.run(GRACE);
        LOG.infof(
                "audit: clean %s, %d items, %d orders, %d movements, %d parcels (%d behind), %d unsettled, %d differences, %d ms",
                report.clean(),
                report.itemsChecked(),
                report.ordersChecked(),
                report.movementsChecked(),
                report.parcelsChecked(),
                report.parcelsBehind(),
                report.unsettled(),
                report.differences().size(),
                report.tookMs());
        if (!report.clean()) {
            messages.send(Queues.NOTIFICATIONS, List.of(failed(report, at)));
        }
    }

    private static Notification failed(AuditReport report, Instant at) {
        String first = report.differences().stream()
                .limit(TOLD_MAX)
                .map(AuditStock::text)
                .collect(joining("; "));
        return new Notification(
                "audit/" + at.toEpochMilli(),
                Notification.Event.AUDIT_FAILED,
                Notification.OPERATIONS,
                at,
                Map.of("differences", Integer.toString(report.differences().size()), "first", first));
    }

    private static String text(Difference difference) {
        String about = difference.order() == null
                ? difference.sku() + " at " + difference.warehouse()
                : "order " + difference.order();
        return about + ": " + difference.what() + " should be " + difference.expected() + ", is " + difference.found();
    }
}
