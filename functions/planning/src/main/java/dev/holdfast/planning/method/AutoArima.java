package dev.holdfast.planning.method;

import dev.holdfast.planning.method.FittedArima.Order;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * ARIMA (Box and Jenkins, 1970) with the order found step by step by AICc (Hyndman and Khandakar, 2008), on the seasonally
 * adjusted series, differenced until the KPSS test is content.
 */
public final class AutoArima implements Method {

    private static final int MOST_WEIGHTS = 3;
    private static final int LEAST = 12;
    private static final int LONGEST = 600;

    @Override
    public String name() {
        return "ARIMA";
    }

    @Override
    public double[] forecast(Series series, int horizon) {
        SeasonalAdjustment adjustment = SeasonalAdjustment.of(series);
        Series adjusted = adjustment.adjusted(series);
        if (adjusted.length() < LEAST || adjusted.isConstant()) {
            return adjustment.restored(new Naive().forecast(adjusted, horizon));
        }
        double[] values = adjusted.values();
        int from = Math.max(0, values.length - LONGEST);
        Differences differences = Differences.of(Arrays.copyOfRange(values, from, values.length));
        return adjustment.restored(new Search(differences).best().forecast(horizon));
    }

    /** From one order to a better one next to it. */
    private static final class Search {

        private final Differences differences;
        private final Map<Order, FittedArima> tried = new HashMap<>();

        Search(Differences differences) {
            this.differences = differences;
        }

        FittedArima best() {
            boolean mean = differences.times() < 2;
            FittedArima best = List.of(
                            new Order(2, 2, mean), new Order(0, 0, mean), new Order(1, 0, mean), new Order(0, 1, mean))
                    .stream()
                    .map(this::fit)
                    .min(Comparator.comparingDouble(FittedArima::aicc))
                    .orElseThrow();
            while (true) {
                FittedArima next = neighbours(best.order()).stream()
                        .map(this::fit)
                        .min(Comparator.comparingDouble(FittedArima::aicc))
                        .orElseThrow();
                if (next.aicc() >= best.aicc()) {
                    return best;
                }
                best = next;
            }
        }

        private FittedArima fit(Order order) {
            return tried.computeIfAbsent(order, each -> FittedArima.fit(each, differences));
        }

        private List<Order> neighbours(Order order) {
            return List.of(
                            new Order(order.p() + 1, order.q(), order.mean()),
                            new Order(order.p() - 1, order.q(), order.mean()),
                            new Order(order.p(), order.q() + 1, order.mean()),
                            new Order(order.p(), order.q() - 1, order.mean()),
                            new Order(order.p() + 1, order.q() + 1, order.mean()),
                            new Order(order.p() - 1, order.q() - 1, order.mean()),
                            new Order(order.p(), order.q(), !order.mean() && differences.times() < 2))
                    .stream()
                    .filter(each -> each.p() >= 0 && each.q() >= 0 && each.p() <= MOST_WEIGHTS)
                    .filter(each -> each.q() <= MOST_WEIGHTS)
                    .toList();
        }
    }
}
