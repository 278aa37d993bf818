package dev.holdfast.planning.purchase;

import dev.holdfast.planning.forecast.StoredForecast;
import dev.holdfast.planning.plan.ShopFigures;
import dev.holdfast.planning.replenish.BlendedLevel;
import dev.holdfast.planning.supplier.SuppliedSku;
import dev.holdfast.planning.supplier.Supplier;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/** Adds up what ordering has to know of the shop as a whole. Means are geometric: a few dear SKUs do not make them. */
final class FiguresSurvey {

    /** By SKU, the days of its forecast that are looked at. */
    private final Map<String, Integer> days = new HashMap<>();

    private final Map<String, Mean> costs = new TreeMap<>();
    private final Mean lines = new Mean();
    private double forecasts;
    private double steady;

    /** A geometric mean of values above zero. */
    private static final class Mean {
        private double logarithms;
        private int count;

        void add(double value) {
            logarithms += Math.log(value);
            count++;
        }

        double orElse(double none) {
            return count == 0 ? none : Math.exp(logarithms / count);
        }
    }

    void supplier(Supplier supplier) {
        int ahead = PurchaseDecision.days(supplier);
        for (SuppliedSku each : supplier.supplies()) {
            days.put(each.sku(), ahead);
            costs.computeIfAbsent(supplier.currency(), first -> new Mean()).add((double) each.unitCost());
        }
    }

    /** After the suppliers. */
    void forecast(StoredForecast forecast, LocalDate today) {
        Integer ahead = days.get(forecast.sku());
        if (ahead != null && Look.of(forecast, today, ahead) instanceof Look.Known known) {
            forecasts += known.prospect().outlook().total(ahead);
            steady += known.prospect().steady() * ahead;
            lines.add(known.prospect().line());
        }
    }

    ShopFigures figures() {
        Map<String, Double> typical = new TreeMap<>();
        costs.forEach((currency, mean) -> typical.put(currency, mean.orElse(1)));
        return new ShopFigures(
                BlendedLevel.of(forecasts, steady).factor(), lines.orElse(ShopFigures.UNKNOWN.line()), typical);
    }
}
