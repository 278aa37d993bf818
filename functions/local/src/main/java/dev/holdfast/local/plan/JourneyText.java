package dev.holdfast.local.plan;

import static dev.holdfast.local.cli.Text.say;

import dev.holdfast.model.order.OrderStatus;
import dev.holdfast.planning.capacity.OrderJourney;
import dev.holdfast.planning.capacity.OrderJourney.Ending;
import dev.holdfast.planning.capacity.OrderJourney.Stay;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The way of orders, for people. */
final class JourneyText {

    private static final double DAY_HOURS = 24;
    private static final double HOUR_MINUTES = 60;

    private JourneyText() {}

    static void add(StringJoiner text, @Nullable OrderJourney journey) {
        if (journey == null) {
            return;
        }
        text.add("");
        text.add(say(
                "The way of %,d orders, %,d of them under way (absorbing Markov chain, Kemeny and Snell 1960)",
                journey.orders(), journey.underWay()));
        Double hours = journey.hoursToDelivery();
        text.add(say(
                "  %-62s %s",
                "from " + journey.start() + " to delivery, of those delivered",
                hours == null ? "none has been delivered" : time(hours)));
        text.add(say("  %-62s %.2f", "moves from state to state until its end, on average", journey.moves()));
        text.add(say(
                "  %-62s %.2f %%",
                "probability of ending cancelled", 100 * journey.probabilityOf(OrderStatus.CANCELLED)));
        text.add(say("  %-34s %12s %10s", "ends (B = NR)", "probability", "orders"));
        journey.endings().forEach(each -> text.add(ending(each)));
        text.add(say(
                "  %-34s %12s %10s %12s %8s %12s",
                "holds orders up (N x time there)", "visits", "a visit", "in all", "now", "longest now"));
        journey.stays().forEach(each -> text.add(stay(each)));
    }

    private static String ending(Ending ending) {
        return say(
                "  %-34s %10.2f %% %10d",
                ending.open() ? ending.state() + ", none has left it yet" : ending.state(),
                100 * ending.probability(),
                ending.orders());
    }

    private static String stay(Stay stay) {
        return say(
                "  %-34s %12.3f %10s %12s %8d %12s",
                stay.state(),
                stay.visits(),
                time(stay.hoursAVisit()),
                time(stay.hours()),
                stay.now(),
                stay.now() == 0 ? "" : time(stay.longestHoursNow()));
    }

    private static String time(double hours) {
        if (hours >= 2 * DAY_HOURS) {
            return say("%.1f d", hours / DAY_HOURS);
        }
        double minutes = hours * HOUR_MINUTES;
        return hours >= 2
                ? say("%.1f h", hours)
                : minutes >= 2 ? say("%.1f min", minutes) : say("%.2f s", minutes * 60);
    }
}
