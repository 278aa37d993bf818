package dev.holdfast.local.dlq;

import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.queue.MessageQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * Puts dead letters back onto the queue that they came from. A letter is sent first and deleted after, so that it is on at
 * least one of the two queues whenever this is killed; if it is on both, the consumer recognises the repeat.
 */
final class Redrive {

    private static final Logger LOG = Logger.getLogger(Redrive.class);

    private static final Duration HIDDEN = Duration.ofMinutes(2);
    private static final int REQUEST_MAX = 10;

    private final DeadLetterQueue dead;
    private final QueueSpec queue;
    private final MessageQueues queues;

    Redrive(DeadLetterQueue dead, QueueSpec queue, MessageQueues queues) {
        this.dead = dead;
        this.queue = queue;
        this.queues = queues;
    }

    /**
     * What was done.
     *
     * @param redriven sent to their queue again
     * @param left not wanted
     * @param doubled of those sent: could not be deleted, so that they are on both queues
     */
    record Result(int redriven, int left, int doubled) {}

    /**
     * Puts back those that are wanted.
     *
     * @param max so many at most
     * @param before what came here later is left: it may have been put back by this very run, and have failed again
     * @throws dev.holdfast.platform.Unavailable if the queue does not take them; nothing is lost
     */
    Result run(Predicate<DeadLetter> wanted, int max, Instant before) {
        Map<String, DeadLetter> here = new LinkedHashMap<>();
        int sent = 0;
        int doubled = 0;
        try {
            while (sent < max) {
                List<DeadLetter> taken = dead.take(REQUEST_MAX, HIDDEN);
                if (taken.stream().allMatch(letter -> here.containsKey(letter.id()))) {
                    break;
                }
                taken.forEach(letter -> here.put(letter.id(), letter));
                List<DeadLetter> going = taken.stream()
                        .filter(letter -> letter.sentAt().isBefore(before) && wanted.test(letter))
                        .limit(max - sent)
                        .toList();
                if (!going.isEmpty()) {
                    queues.send(
                            queue.name(), going.stream().map(DeadLetter::again).toList());
                    sent += going.size();
                    doubled += dead.delete(going);
                    going.forEach(letter -> here.remove(letter.id()));
                }
            }
        } finally {
            putBack(List.copyOf(here.values()));
        }
        return new Result(sent, here.size(), doubled);
    }

    private void putBack(List<DeadLetter> letters) {
        try {
            dead.putBack(letters);
        } catch (SdkException later) {
            LOG.debugf("%d letters are there again in %s", letters.size(), HIDDEN);
        }
    }
}
