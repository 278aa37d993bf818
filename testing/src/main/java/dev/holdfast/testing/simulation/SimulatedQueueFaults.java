package dev.holdfast.testing.simulation;

import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import dev.holdfast.testing.queue.QueueFaults;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** SQS's faults, thrown by dice. */
final class SimulatedQueueFaults implements QueueFaults {

    private static final Duration DUPLICATE_DELAY_MAX = Duration.ofMinutes(2);
    private static final Duration LATENESS_MAX = Duration.ofMinutes(10);

    private final Boundary boundary;
    private final Dice dice;

    SimulatedQueueFaults(Boundary boundary, Dice dice) {
        this.boundary = boundary;
        this.dice = dice;
    }

    @Override
    public void beforeSend(String queue, List<OutgoingMessage> messages) {
        boundary.enter("sends to " + queue, messages);
        if (happens(dice.rates().throttle())) {
            boundary.tell("cannot send to", queue);
            throw new Unavailable(queue + " is not to be reached");
        }
    }

    @Override
    public List<OutgoingMessage> taken(String queue, List<OutgoingMessage> messages) {
        if (!happens(dice.rates().loss() / 2)) {
            return messages;
        }
        List<OutgoingMessage> taken =
                messages.stream().filter(each -> dice.below(2) == 0).toList();
        boundary.tell("sends only some to " + queue + ":", taken);
        return taken;
    }

    @Override
    public void afterSend(String queue, List<OutgoingMessage> messages) {
        boundary.leave("sending to " + queue);
        if (happens(dice.rates().loss() / 2)) {
            boundary.tell("loses the answer of", queue);
            throw new Unavailable("no answer from " + queue);
        }
    }

    @Override
    public Duration delay(String queue, Duration asked) {
        if (!happens(dice.rates().mistiming())) {
            return asked;
        }
        return dice.below(2) == 0 ? dice.upTo(asked) : asked.plus(dice.upTo(LATENESS_MAX));
    }

    @Override
    public Optional<Duration> deliversAgainAfter(String queue) {
        if (!dice.happens(dice.rates().duplication())) {
            return Optional.empty();
        }
        return Optional.of(dice.below(2) == 0 ? Duration.ZERO : dice.upTo(DUPLICATE_DELAY_MAX));
    }

    @Override
    public int next(String queue, int ready) {
        return dice.happens(dice.rates().disorder()) ? dice.below(ready) : 0;
    }

    private boolean happens(double probability) {
        return !boundary.isOutside() && dice.happens(probability);
    }
}
