package dev.holdfast.local.surge;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.local.retail.ImportReport;
import java.util.StringJoiner;

/** A surge's report, for people. */
final class SummaryText {

    private SummaryText() {}

    static String of(SurgeReport report) {
        StringJoiner text = new StringJoiner("\n");
        imported(text, report.imported());
        text.add("");
        peak(text, report);
        if (report.hot() != null) {
            text.add("").add(flash(report.hot()));
        }
        if (report.coupon() != null) {
            text.add("").add(coupon(report.coupon()));
        }
        text.add("").add(verdict(report));
        return text.toString();
    }

    private static void imported(StringJoiner text, ImportReport report) {
        text.add(say(
                "The file: %,d lines, %,d invoices, %,d products",
                report.lines(), report.invoices(), report.products()));
        report.lineFates()
                .forEach((fate, tally) ->
                        text.add(say("  %,8d lines  %,11d units  %s", tally.lines(), tally.units(), fate.meaning())));
        report.invoiceFates()
                .forEach((fate, count) -> text.add(say("  %,8d invoices became %s", count, fate.meaning())));
    }

    private static void peak(StringJoiner text, SurgeReport report) {
        StockEventCounts events = report.stockEvents();
        text.add(say("Replayed in %.1f s", report.seconds()))
                .add(say(
                        "  orders             %,d accepted, %,d reserved, %,d rejected, %,d refused",
                        report.accepted(), report.reserved(), report.rejected(), report.refused()))
                .add(say(
                        "  payments           %,d paid, %,d not settled; %,d orders cancelled again",
                        report.paid(), report.unpaid(), report.cancelled()))
                .add(say(
                        "  stock              %,d adjustments, %,d refused for want of stock, %,d returns",
                        events.adjusted(), events.adjustmentsRefused(), events.returned()))
                .add(say(
                        "  nothing to do for  %,d returns and %,d cancellations of rejected orders",
                        events.returnsOfNothing(), events.cancellationsOfNothing()))
                .add(say(
                        "  time to decision   p50 %.1f ms, p99 %.1f ms",
                        report.decisionMs().p50(), report.decisionMs().p99()))
                .add(say("  throughput         %.1f orders decided a second", report.ordersPerSecond()))
                .add(say(
                        "  hottest SKU        %s: %.4f writes per order", report.hotSku(), report.hotWritesPerOrder()));
        parcels(text, report.parcels());
        report.refusals().forEach(refusal -> text.add("  refused: " + refusal));
        if (report.repeats() > 0) {
            text.add(say("  repeats            %,d requests had to be sent again", report.repeats()));
        }
    }

    private static void parcels(StringJoiner text, ParcelStats parcels) {
        if (parcels.parcels() > 0) {
            text.add(say(
                            "  parcels            %,d orders left in %,d parcels; carriers sent %,d webhooks, in any order and some twice",
                            parcels.shipped(), parcels.parcels(), parcels.webhooks()))
                    .add(say(
                            "                     %,d orders delivered, %,d came back whole or in part, %,d not where their parcels are (%.1f s)",
                            parcels.delivered(), parcels.returned(), parcels.astray(), parcels.seconds()));
        }
    }

    private static String flash(FlashReport hot) {
        OrderStats orders = hot.orders();
        return say(
                        "Flash sale of %,d units of %s to %,d buyers: %,d reserved, %,d rejected (%s)%n",
                        hot.units(),
                        hot.sku(),
                        hot.buyers(),
                        orders.reserved(),
                        orders.rejected(),
                        hot.exact() ? "exact" : "NOT EXACT")
                + say(
                        "  p50 %.1f ms, p99 %.1f ms, %.1f orders decided a second, %.4f writes per order",
                        orders.decisionMs().p50(),
                        orders.decisionMs().p99(),
                        orders.ordersPerSecond(),
                        hot.writesPerOrder());
    }

    private static String coupon(CouponReport coupon) {
        OrderStats orders = coupon.orders();
        return say(
                "Coupon of %,d redemptions, %,d buyers with it: %,d reserved, %,d rejected, %,d redeemed (%s); p50 %.1f ms, p99 %.1f ms",
                coupon.redemptions(),
                coupon.buyers(),
                orders.reserved(),
                orders.rejected(),
                coupon.redeemed(),
                coupon.exact() ? "exact" : "NOT EXACT",
                orders.decisionMs().p50(),
                orders.decisionMs().p99());
    }

    private static String verdict(SurgeReport report) {
        AuditView audit = report.audit();
        return say(
                "Oversold %,d units. Lost %,d orders. Audit %s: %,d stock items, %,d orders and %,d parcels checked, %,d differences.",
                report.oversold(),
                report.lost(),
                audit.clean() ? "clean" : "NOT CLEAN",
                audit.itemsChecked(),
                audit.ordersChecked(),
                audit.parcelsChecked(),
                audit.differences().size());
    }
}
