package dev.holdfast.planning.purchase;

import dev.holdfast.model.message.Notification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Tells staff what will be sold out before an order of today can be there: once for each SKU and day, by the notification's
 * key. The {@value #TOLD_MAX} that lack most are told; all of them are shown with the suggestion.
 */
final class RunningOutNews {

    static final int TOLD_MAX = 50;

    private RunningOutNews() {}

    static List<Notification> of(SuggestedOrder order) {
        return order.runningOut().stream()
                .limit(TOLD_MAX)
                .map(each -> told(order.id(), each))
                .toList();
    }

    private static Notification told(PurchaseOrderId id, RunningOut sku) {
        LocalDate day = id.at().atZone(ZoneOffset.UTC).toLocalDate();
        Map<String, String> facts = new TreeMap<>();
        facts.put("sku", sku.sku());
        facts.put("supplier", id.supplier());
        facts.put("available", Long.toString(sku.available()));
        facts.put("onTheWay", Long.toString(sku.onTheWay()));
        facts.put("leadTimeDays", Double.toString(sku.leadTimeDays()));
        Double demand = sku.leadTimeDemand();
        facts.put("leadTimeDemand", demand == null ? "not known" : Long.toString(Math.round(demand)));
        return new Notification(
                "sku/" + sku.sku() + "/" + day,
                Notification.Event.STOCK_RUNNING_OUT,
                Notification.OPERATIONS,
                id.at(),
                facts);
    }
}
