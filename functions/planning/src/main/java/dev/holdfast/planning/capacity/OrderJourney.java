package dev.holdfast.planning.capacity;

import dev.holdfast.model.order.OrderStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The way of orders as an absorbing Markov chain whose probabilities and times are those of real histories.
 *
 * @param orders whose histories these are
 * @param underWay those of them that have not come to an end
 * @param start the state in which orders begin
 * @param moves of an order from one state to the next, on average
 * @param endings where an order ends, the likeliest first
 * @param hoursToDelivery of those that are delivered, on average; absent if none was
 * @param stays where an order's time goes, the longest first
 */
public record OrderJourney(
        long orders,
        long underWay,
        String start,
        double moves,
        List<Ending> endings,
        @Nullable Double hoursToDelivery,
        List<Stay> stays) {

    private static final String DELIVERED = OrderStatus.DELIVERED.name();
    private static final double HOUR_SECONDS = 3_600;

    public OrderJourney {
        endings = List.copyOf(endings);
        stays = List.copyOf(stays);
    }

    /**
     * Where an order ends.
     *
     * @param orders of the sample that have ended, or are, there
     * @param open whether it is no end: orders are there, and none has ever gone on
     */
    public record Ending(String state, double probability, long orders, boolean open) {}

    /**
     * What a state takes of an order's time.
     *
     * @param visits of one order, on average
     * @param hoursAVisit on average, with those who are there still: time spent by moves made, the likeliest estimate of an
     *     exponential stay that is cut off by now (Albert, 1962)
     * @param hours visits times hours of a visit
     * @param now orders that are in it
     * @param longestHoursNow that one of them has been in it
     */
    public record Stay(
            String state, double visits, double hoursAVisit, double hours, long now, double longestHoursNow) {}

    /**
     * @param now when the histories were read
     * @return empty if no order of the sample has taken any step
     * @throws IllegalArgumentException if histories go round in circles that no order has left
     */
    public static Optional<OrderJourney> of(List<OrderPath> paths, Instant now) {
        Legs legs = Legs.of(paths, now);
        List<String> left = legs.left();
        Optional<String> start = legs.start().filter(left::contains);
        if (start.isEmpty()) {
            return Optional.empty();
        }
        AbsorbingChain chain = chain(legs, left, legs.notLeft());
        long underWay = paths.stream().filter(path -> !path.ended()).count();
        return Optional.of(new OrderJourney(
                paths.size(),
                underWay,
                start.get(),
                chain.steps()[chain.transients().indexOf(start.get())],
                endings(legs, chain, start.get()),
                chain.ending(start.get(), DELIVERED) > 0 ? hoursToDelivery(legs, chain, start.get()) : null,
                stays(legs, chain, start.get())));
    }

    private static AbsorbingChain chain(Legs legs, List<String> left, List<String> notLeft) {
        return AbsorbingChain.of(left, notLeft, parts(legs, left, left), parts(legs, left, notLeft));
    }

    private static double[][] parts(Legs legs, List<String> from, List<String> to) {
        return from.stream()
                .map(row -> to.stream()
                        .mapToDouble(column -> legs.part(row, column))
                        .toArray())
                .toArray(double[][]::new);
    }

    private static List<Ending> endings(Legs legs, AbsorbingChain chain, String start) {
        return chain.ends().stream()
                .map(end -> new Ending(
                        end,
                        chain.ending(start, end),
                        legs.endedIn(end) + legs.openIn(end).count(),
                        legs.endedIn(end) == 0))
                .sorted(Comparator.comparingDouble(Ending::probability).reversed())
                .toList();
    }

    /**
     * The time of those who are delivered: the chain conditioned on that end (Kemeny and Snell, 1960), each
     * step with its own mean time, for those who are paid leave RESERVED sooner than those who expire.
     */
    private static double hoursToDelivery(Legs legs, AbsorbingChain chain, String start) {
        double seconds = 0;
        for (String state : chain.transients()) {
            double step = 0;
            for (String next : chain.transients()) {
                step += legs.part(state, next) * chain.ending(next, DELIVERED) * mean(legs, state, next);
            }
            step += legs.part(state, DELIVERED) * mean(legs, state, DELIVERED);
            seconds += chain.visits(start, state) * step;
        }
        return seconds / chain.ending(start, DELIVERED) / HOUR_SECONDS;
    }

    private static double mean(Legs legs, String from, String to) {
        return legs.leg(from, to).count() == 0 ? 0 : legs.leg(from, to).mean();
    }

    private static List<Stay> stays(Legs legs, AbsorbingChain chain, String start) {
        return chain.transients().stream()
                .map(state -> stay(legs, state, chain.visits(start, state)))
                .filter(stay -> stay.visits() > 0)
                .sorted(Comparator.comparingDouble(Stay::hours).reversed())
                .toList();
    }

    private static Stay stay(Legs legs, String state, double visits) {
        Legs.Leg gone = legs.allFrom(state);
        Legs.Open open = legs.openIn(state);
        double hours = (gone.seconds() + open.seconds()) / (double) gone.count() / HOUR_SECONDS;
        return new Stay(state, visits, hours, visits * hours, open.count(), open.longestSeconds() / HOUR_SECONDS);
    }

    /** The probability of ending so; 0 if no order has. */
    public double probabilityOf(OrderStatus end) {
        return endings.stream()
                .filter(each -> each.state().equals(end.name()))
                .mapToDouble(Ending::probability)
                .sum();
    }
}
