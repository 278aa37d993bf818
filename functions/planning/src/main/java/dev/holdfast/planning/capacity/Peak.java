package dev.holdfast.planning.capacity;

import java.util.HashMap;
import java.util.Map;

/**
 * The busiest time of a season.
 *
 * @param minutes of the season in which the shop is open
 * @param ordersAMinute of its busiest minute, not exceeded with the chosen confidence
 * @param ordersAMinuteTypical of its busiest minute, exceeded in every second season
 * @param ordersAMinuteOnce what one minute of the busiest hour does not exceed with that confidence: what a plan would
 *     take that forgets how many minutes there are
 * @param ordersASecond of that minute, on average
 * @param ordersABusiestSecond of that minute, with the same confidence, if its orders do not know of each other
 */
public record Peak(
        long minutes,
        long ordersAMinute,
        long ordersAMinuteTypical,
        long ordersAMinuteOnce,
        double ordersASecond,
        long ordersABusiestSecond) {

    private static final long HOUR_MINUTES = 60;
    private static final long MINUTE_SECONDS = 60;
    private static final double TYPICAL = 0.5;

    static Peak of(ArrivalFit fit, PlanOptions options) {
        Busiest busiest = season(fit, options.growth(), options.days());
        long peak = busiest.quantile(options.confidence());
        double second = (double) peak / MINUTE_SECONDS;
        return new Peak(
                options.days() * HOUR_MINUTES * fit.meanByHour().size(),
                peak,
                busiest.quantile(TYPICAL),
                once(fit, options),
                second,
                Busiest.of(new ArrivalLaw.Poisson(second), MINUTE_SECONDS).quantile(options.confidence()));
    }

    /** All minutes of so many days of trade. */
    static Busiest season(ArrivalFit fit, double growth, long days) {
        Map<ArrivalLaw, Long> laws = new HashMap<>();
        fit.meanByHour().keySet().forEach(hour -> laws.merge(fit.law(hour, growth), days * HOUR_MINUTES, Long::sum));
        return new Busiest(laws);
    }

    private static long once(ArrivalFit fit, PlanOptions options) {
        return fit.meanByHour().keySet().stream()
                .map(hour -> Busiest.of(fit.law(hour, options.growth()), 1))
                .mapToLong(each -> each.quantile(options.confidence()))
                .max()
                .orElseThrow();
    }
}
