package dev.holdfast.local.dlq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.topology.Queues;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.aws.SqsQueues;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

class RedriveTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final int LETTERS = 23;
    /** Three requests for each ten of them, and two to find the end and to put back. */
    private static final int REQUESTS = 3 * 3 + 2;

    private final TwoQueues queues = new TwoQueues();

    @Test
    void putsEverythingBackAndTakesItAway() {
        letters(LETTERS);
        assertThat(redrive(Integer.MAX_VALUE)).isEqualTo(new Redrive.Result(LETTERS, 0, 0));
        assertThat(queues.deadIds()).isEmpty();
        assertThat(queues.sentBodies()).containsExactlyElementsOf(bodies(LETTERS));
        assertThat(queues.sent.getFirst().messageAttributes())
                .extractingByKey("correlation-id")
                .extracting(MessageAttributeValue::stringValue)
                .isEqualTo("order of 0");
    }

    @Test
    void whereverItIsKilledEveryLetterIsOnOneOfTheTwoQueuesAndTheNextRunFinishes() {
        for (int request = 1; request <= REQUESTS; request++) {
            for (boolean afterwards : List.of(false, true)) {
                TwoQueues world = new TwoQueues();
                IntStream.range(0, LETTERS).forEach(i -> world.letter(Integer.toString(i), NOW.minusSeconds(1)));
                world.killAt(request, afterwards);
                try {
                    redrive(world).run(letter -> true, Integer.MAX_VALUE, NOW);
                } catch (TwoQueues.Killed expected) {
                    // and nothing is done about it by anybody
                }
                Set<String> somewhere = new HashSet<>(world.sentBodies());
                world.deadIds().forEach(id -> somewhere.add("body of " + id));
                assertThat(somewhere).as("killed at request %d", request).containsAll(bodies(LETTERS));
                world.later();
                redrive(world).run(letter -> true, Integer.MAX_VALUE, NOW);
                assertThat(world.deadIds()).isEmpty();
                assertThat(world.sentBodies()).containsAll(bodies(LETTERS));
            }
        }
    }

    @Test
    void whatTheQueueDoesNotTakeIsThereForOthersAtOnce() {
        letters(3);
        queues.queueIsDown = true;
        assertThatThrownBy(() -> redrive(Integer.MAX_VALUE)).isInstanceOf(Unavailable.class);
        assertThat(queues.deadIds()).containsExactly("0", "1", "2");
        assertThat(queues.hiddenIds()).isEmpty();
    }

    @Test
    void whatIsNotWantedStaysAndCanBeSeenAgain() {
        letters(2);
        queues.letter("poison", NOW.minusSeconds(1), "not a SettleHold");
        Redrive.Result result =
                redrive(queues).run(letter -> letter.unreadableBecause().isEmpty(), Integer.MAX_VALUE, NOW);
        assertThat(result).isEqualTo(new Redrive.Result(2, 1, 0));
        assertThat(queues.deadIds()).containsExactly("poison");
        assertThat(queues.hiddenIds()).isEmpty();
    }

    @Test
    void theReasonDoesNotGoBackWithALetter() {
        queues.letter("poison", NOW.minusSeconds(1), "not a SettleHold");
        redrive(Integer.MAX_VALUE);
        assertThat(queues.sent.getFirst().messageAttributes()).containsOnlyKeys("correlation-id");
    }

    /** Or what fails again at once would be put back for ever. */
    @Test
    void whatCameAfterTheStartIsLeft() {
        letters(1);
        queues.letter("again", NOW.plusSeconds(1));
        assertThat(redrive(Integer.MAX_VALUE)).isEqualTo(new Redrive.Result(1, 1, 0));
    }

    @Test
    void noMoreThanAskedFor() {
        letters(LETTERS);
        assertThat(redrive(12).redriven()).isEqualTo(12);
        assertThat(queues.deadIds()).hasSize(LETTERS - 12);
        assertThat(queues.hiddenIds()).isEmpty();
    }

    private void letters(int count) {
        IntStream.range(0, count).forEach(i -> queues.letter(Integer.toString(i), NOW.minusSeconds(1)));
    }

    private static List<String> bodies(int count) {
        return IntStream.range(0, count).mapToObj(i -> "body of " + i).collect(Collectors.toList());
    }

    private Redrive.Result redrive(int max) {
        return redrive(queues).run(letter -> true, max, NOW);
    }

    private static Redrive redrive(TwoQueues queues) {
        SqsQueues sends = new SqsQueues(queues, "http://localhost/holdfast-", new Backoff(pause -> {}, new Random(1)));
        return new Redrive(
                new DeadLetterQueue(queues, "http://localhost/holdfast-holds-dead"),
                Topology.HOLDFAST.queue(Queues.HOLDS),
                sends);
    }
}
