package dev.holdfast.orders;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Orders that were decided in one transaction. They are listed, and looked after, together: one row for all of them in
 * place of an index entry for each, which would be written anew with every step of every order.
 *
 * @param key its day and its name within it
 * @param decided ids, the newest first
 * @param again ids of orders that were decided before, and have had stock sought for them once more
 * @param lookAt when the next of them is past its deadline, or a little later; empty if nothing is awaited of any
 */
public record OrderGroup(Key key, List<String> decided, List<String> again, Optional<Instant> lookAt) {

    /** However many orders there are and however long they wait: a change that nobody announced is seen in a week. */
    private static final Duration LOOK_MAX = Duration.ofDays(7);

    /** Looks come further and further apart: each waits for at least this part of the group's age, or for a day. */
    private static final int AGE_PARTS = 8;

    private static final Duration WAIT_MAX = Duration.ofDays(1);

    /**
     * @param day UTC
     * @param name begins with the time, so that the order of names is the order of time
     */
    public record Key(String day, String name) {}

    public OrderGroup {
        decided = List.copyOf(decided);
        again = List.copyOf(again);
    }

    static OrderGroup of(Key key, List<StoredOrder> decided, List<StoredOrder> again) {
        return new OrderGroup(
                key,
                decided.stream().sorted(NEWEST_FIRST).map(StoredOrder::id).toList(),
                again.stream().map(StoredOrder::id).toList(),
                Stream.concat(decided.stream(), again.stream())
                        .flatMap(order -> order.dueAt().stream())
                        .min(Comparator.naturalOrder()));
    }

    static final Comparator<StoredOrder> NEWEST_FIRST = Comparator.comparing(
                    (StoredOrder order) -> order.order().acceptedAt())
            .thenComparing(StoredOrder::id)
            .reversed();

    List<String> members() {
        return Stream.concat(decided.stream(), again.stream()).toList();
    }

    /** How late an order may be looked after, if all is well: by its age when it is due, or by a week. */
    public static Duration lateMax(StoredOrder order, Instant due) {
        Duration age = Duration.between(order.order().acceptedAt(), due);
        return age.compareTo(LOOK_MAX) < 0 ? age : LOOK_MAX;
    }

    /**
     * When to look after a group again.
     *
     * @param made when the group was
     * @param due the earliest deadline of its members
     */
    static Instant nextLook(Instant made, Instant now, Instant due) {
        Duration part = Duration.between(made, now).dividedBy(AGE_PARTS);
        Instant earliest = now.plus(part.compareTo(WAIT_MAX) < 0 ? part : WAIT_MAX);
        Instant latest = now.plus(LOOK_MAX);
        Instant wanted = due.isBefore(earliest) ? earliest : due;
        return wanted.isAfter(latest) ? latest : wanted;
    }
}
