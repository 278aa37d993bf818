package dev.holdfast.testing.queue;

import dev.holdfast.model.Limits;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.MessageQueues;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * SQS's standard queues in memory: delay, visibility timeout, receive counts, redrive to the dead letters. With faults,
 * also duplicates, disorder and sends that half succeed.
 *
 * <p>It is deterministic and safe for use by many threads.
 */
public final class ModelQueues implements MessageQueues {

    /** Bytes of a message, its attributes included. */
    private static final int MESSAGE_BYTES_MAX = 1024 * 1024;

    private static final Duration DEAD_LETTER_VISIBILITY_TIMEOUT = Duration.ofSeconds(30);

    private final InstantSource clock;
    private final QueueFaults faults;
    private final Map<String, ModelQueue> queues = new TreeMap<>();
    private final Map<String, String> deadLetterNames = new TreeMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private long messages;
    private long receipts;

    /** The topology's queues and their dead-letter queues, all empty. */
    public ModelQueues(Topology topology, InstantSource clock, QueueFaults faults) {
        this.clock = clock;
        this.faults = faults;
        for (QueueSpec spec : topology.queues()) {
            if (spec.isFifo()) {
                throw new IllegalArgumentException("the model has no FIFO queues: " + spec.name());
            }
            queues.put(spec.name(), new ModelQueue(spec.visibilityTimeout(), spec.receivesMax()));
            queues.put(spec.deadLetterName(), new ModelQueue(DEAD_LETTER_VISIBILITY_TIMEOUT, Integer.MAX_VALUE));
            deadLetterNames.put(spec.name(), spec.deadLetterName());
        }
    }

    @Override
    public void send(String queue, List<OutgoingMessage> outgoing) {
        outgoing.forEach(ModelQueues::requireAcceptable);
        faults.beforeSend(queue, outgoing);
        List<OutgoingMessage> taken = atOnce(() -> take(queue, outgoing));
        if (taken.size() < outgoing.size()) {
            throw new Unavailable(queue + " took " + taken.size() + " of " + outgoing.size() + " messages");
        }
        faults.afterSend(queue, outgoing);
    }

    private List<OutgoingMessage> take(String queue, List<OutgoingMessage> outgoing) {
        List<OutgoingMessage> taken = faults.taken(queue, outgoing);
        for (OutgoingMessage message : taken) {
            Instant now = clock.instant();
            Instant visibleAt = now.plus(faults.delay(queue, message.delay()));
            queue(queue)
                    .held()
                    .add(new Held("m" + ++messages, message.body(), Map.copyOf(message.attributes()), now, visibleAt));
        }
        return taken;
    }

    private static void requireAcceptable(OutgoingMessage message) {
        int bytes = bytes(message.body());
        for (Map.Entry<String, String> attribute : message.attributes().entrySet()) {
            bytes += bytes(attribute.getKey()) + bytes(attribute.getValue());
        }
        if (message.body().isEmpty() || bytes > MESSAGE_BYTES_MAX) {
            throw new IllegalArgumentException("a message of " + bytes + " bytes");
        }
        if (message.delay().isNegative() || message.delay().compareTo(Limits.MESSAGE_DELAY_MAX) > 0) {
            throw new IllegalArgumentException("a delay of " + message.delay());
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** Delivers messages, up to a number of them. They stay unseen until the queue's visibility timeout is over. */
    public List<Received> receive(String queue, int max) {
        return atOnce(() -> {
            List<Received> received = new ArrayList<>();
            ModelQueue from = queue(queue);
            List<Held> ready = from.ready(clock.instant());
            while (received.size() < max && !ready.isEmpty()) {
                Held message = ready.remove(faults.next(queue, ready.size()));
                if (from.isWornOut(message)) {
                    from.held().remove(message);
                    deadLetters(queue).held().add(message.copy(clock.instant()));
                } else {
                    received.add(deliver(queue, from, message));
                }
            }
            return received;
        });
    }

    private Received deliver(String name, ModelQueue queue, Held message) {
        Instant now = clock.instant();
        Optional<Duration> again = faults.deliversAgainAfter(name);
        message.deliveries++;
        message.visibleAt = now.plus(queue.visibilityTimeout());
        String receipt = "r" + ++receipts;
        message.receipt = receipt;
        again.ifPresent(after -> {
            Held copy = message.copy(now.plus(after));
            copy.deliveries = message.deliveries;
            queue.held().add(copy);
        });
        return message.received(receipt);
    }

    /** Ends a message for good. A receipt that has been overtaken by a later delivery ends nothing. */
    public void delete(String queue, String receipt) {
        atOnce(() -> {
            ModelQueue from = queue(queue);
            return from.byReceipt(receipt).map(from.held()::remove);
        });
    }

    @Override
    public void comeAgain(String queue, List<FailedDelivery> deliveries) {
        atOnce(() -> {
            for (FailedDelivery delivery : deliveries) {
                queue(queue)
                        .byReceipt(delivery.receipt())
                        .ifPresent(held -> held.visibleAt = clock.instant().plus(delivery.after()));
            }
            return deliveries;
        });
    }

    /** Whether there is anything to be received at this moment. */
    public boolean isReady(String queue) {
        return atOnce(() -> queue(queue).isReady(clock.instant()));
    }

    /** When the next message can be received, now or later; empty if the queue is empty. */
    public Optional<Instant> nextReadyAt(String queue) {
        return atOnce(() -> queue(queue).nextReadyAt());
    }

    /** The bodies of all messages, whether they can be received now or not. */
    public List<String> bodies(String queue) {
        return atOnce(
                () -> queue(queue).held().stream().map(message -> message.body).toList());
    }

    /** Puts a queue's dead letters back on it, as an operator does once the cause is gone. */
    public void redrive(String queue) {
        atOnce(() -> {
            List<Held> dead = deadLetters(queue).held();
            dead.forEach(message -> queue(queue).held().add(message.copy(clock.instant())));
            dead.clear();
            return dead;
        });
    }

    private ModelQueue deadLetters(String queue) {
        String name = deadLetterNames.get(queue);
        if (name == null) {
            throw new NoSuchElementException(queue + " has no dead letters");
        }
        return queue(name);
    }

    private ModelQueue queue(String name) {
        ModelQueue queue = queues.get(name);
        if (queue == null) {
            throw new NoSuchElementException(name + " is not declared in the topology");
        }
        return queue;
    }

    private <T> T atOnce(Supplier<T> effect) {
        oneAtATime.lock();
        try {
            return effect.get();
        } finally {
            oneAtATime.unlock();
        }
    }
}
