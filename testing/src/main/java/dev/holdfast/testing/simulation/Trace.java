package dev.holdfast.testing.simulation;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.stream.Collectors;

/** The last things that happened. They become text only when somebody wants to read them. */
final class Trace {

    private static final int EVENTS_MAX = 250;
    private static final int DETAIL_LENGTH_MAX = 400;

    private record Event(Instant at, String who, String what, Object detail) {
        @Override
        public String toString() {
            String text = detail.toString();
            String shown = text.length() > DETAIL_LENGTH_MAX ? text.substring(0, DETAIL_LENGTH_MAX) + "..." : text;
            return at + " " + who + " " + what + " " + shown;
        }
    }

    private final VirtualClock clock;
    private final Deque<Event> events = new ArrayDeque<>();

    Trace(VirtualClock clock) {
        this.clock = clock;
    }

    void add(String who, String what, Object detail) {
        if (events.size() == EVENTS_MAX) {
            events.removeFirst();
        }
        events.addLast(new Event(clock.instant(), who, what, detail));
    }

    @Override
    public String toString() {
        return events.stream().map(Event::toString).collect(Collectors.joining("\n"));
    }
}
