package dev.holdfast.planning.capacity;

import dev.holdfast.planning.capacity.OrderPath.Stop;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What orders have done, added up: from which state to which, and how long they were there before. */
final class Legs {

    private static final double MILLIS = 1_000;

    private final Map<String, Map<String, Leg>> legs = new TreeMap<>();
    private final Map<String, Open> open = new TreeMap<>();
    private final Map<String, Long> starts = new TreeMap<>();
    private final Map<String, Long> ends = new TreeMap<>();

    /**
     * Moves from one state to another.
     *
     * @param seconds that they took together
     */
    record Leg(long count, double seconds) {

        static final Leg NONE = new Leg(0, 0);

        Leg plus(Leg other) {
            return new Leg(count + other.count, seconds + other.seconds);
        }

        double mean() {
            return seconds / (double) count;
        }
    }

    /** Orders that are in a state now. */
    record Open(long count, double seconds, double longestSeconds) {

        static final Open NONE = new Open(0, 0, 0);

        Open plus(double one) {
            return new Open(count + 1, seconds + one, Math.max(longestSeconds, one));
        }
    }

    static Legs of(List<OrderPath> paths, Instant now) {
        Legs legs = new Legs();
        paths.forEach(path -> legs.add(path, now));
        return legs;
    }

    private void add(OrderPath path, Instant now) {
        List<Stop> stops = path.stops();
        starts.merge(stops.getFirst().state(), 1L, Long::sum);
        for (int i = 1; i < stops.size(); i++) {
            Stop from = stops.get(i - 1);
            Stop to = stops.get(i);
            legs.computeIfAbsent(from.state(), state -> new TreeMap<>())
                    .merge(to.state(), new Leg(1, seconds(from.since(), to.since())), Leg::plus);
        }
        Stop last = stops.getLast();
        if (path.ended()) {
            ends.merge(last.state(), 1L, Long::sum);
        } else {
            open.put(last.state(), openIn(last.state()).plus(seconds(last.since(), now)));
        }
    }

    /** Clocks of two machines may disagree by a little: no stay is shorter than none. */
    private static double seconds(Instant from, Instant to) {
        return Math.max(0, (double) Duration.between(from, to).toMillis() / MILLIS);
    }

    /** Where most orders begin; empty if there are none. */
    Optional<String> start() {
        return starts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** States that some order has left. */
    List<String> left() {
        return List.copyOf(legs.keySet());
    }

    /** Every other state that some order has got to: its end, or where it is. */
    List<String> notLeft() {
        Set<String> others = new TreeSet<>(ends.keySet());
        others.addAll(open.keySet());
        others.removeAll(legs.keySet());
        return List.copyOf(others);
    }

    Leg leg(String from, String to) {
        return legs.getOrDefault(from, Map.of()).getOrDefault(to, Leg.NONE);
    }

    Leg allFrom(String from) {
        return legs.getOrDefault(from, Map.of()).values().stream().reduce(Leg.NONE, Leg::plus);
    }

    /** The part of those who left a state that went to that one: its likeliest probability (Anderson and Goodman, 1957). */
    double part(String from, String to) {
        return (double) leg(from, to).count() / (double) allFrom(from).count();
    }

    Open openIn(String state) {
        return open.getOrDefault(state, Open.NONE);
    }

    long endedIn(String state) {
        return ends.getOrDefault(state, 0L);
    }
}
