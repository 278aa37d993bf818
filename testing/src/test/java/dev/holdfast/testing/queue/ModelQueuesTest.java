package dev.holdfast.testing.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.MessageQueues.FailedDelivery;
import dev.holdfast.platform.queue.MessageQueues.OutgoingMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ModelQueuesTest {

    private static final String QUEUE = "jobs";
    private static final Duration VISIBILITY_TIMEOUT = Duration.ofSeconds(60);
    private static final Topology TOPOLOGY =
            new Topology(List.of(), List.of(new QueueSpec(QUEUE, VISIBILITY_TIMEOUT, 2)), List.of());

    private Instant now = Instant.EPOCH;
    private final ModelQueues queues = open(QueueFaults.NONE);

    private ModelQueues open(QueueFaults faults) {
        return new ModelQueues(TOPOLOGY, () -> now, faults);
    }

    private static void send(ModelQueues queues, String... bodies) {
        queues.send(
                QUEUE,
                List.of(bodies).stream()
                        .map(body -> message(body, Duration.ZERO))
                        .toList());
    }

    private static OutgoingMessage message(String body, Duration delay) {
        return new OutgoingMessage(body, delay, Map.of());
    }

    private static List<String> receive(ModelQueues queues) {
        return queues.receive(QUEUE, 10).stream().map(Received::body).toList();
    }

    @Test
    void gives_what_it_was_given_until_it_is_deleted() {
        send(queues, "a", "b");
        List<Received> received = queues.receive(QUEUE, 1);
        assertThat(received).extracting(Received::body).containsExactly("a");
        assertThat(receive(queues)).containsExactly("b");
        assertThat(receive(queues)).isEmpty();
        queues.delete(QUEUE, received.getFirst().receipt());
        now = now.plus(VISIBILITY_TIMEOUT);
        assertThat(receive(queues)).containsExactly("b");
    }

    @Test
    void keeps_a_message_back_for_its_delay() {
        queues.send(QUEUE, List.of(message("later", Duration.ofMinutes(15))));
        assertThat(queues.isReady(QUEUE)).isFalse();
        assertThat(queues.nextReadyAt(QUEUE)).contains(Instant.EPOCH.plus(Duration.ofMinutes(15)));
        now = now.plus(Duration.ofMinutes(15));
        assertThat(receive(queues)).containsExactly("later");
    }

    @Test
    void puts_what_was_received_too_often_among_the_dead_letters_and_back() {
        send(queues, "poison");
        for (int i = 0; i < 2; i++) {
            assertThat(receive(queues)).containsExactly("poison");
            now = now.plus(VISIBILITY_TIMEOUT);
        }
        assertThat(receive(queues)).isEmpty();
        assertThat(queues.bodies("jobs-dead")).containsExactly("poison");
        queues.redrive(QUEUE);
        assertThat(queues.bodies("jobs-dead")).isEmpty();
        assertThat(queues.receive(QUEUE, 1)).extracting(Received::deliveries).containsExactly(1);
    }

    @Test
    void a_receipt_counts_until_the_next_delivery() {
        send(queues, "a");
        String overtaken = queues.receive(QUEUE, 1).getFirst().receipt();
        now = now.plus(VISIBILITY_TIMEOUT);
        String latest = queues.receive(QUEUE, 1).getFirst().receipt();
        queues.delete(QUEUE, overtaken);
        assertThat(queues.bodies(QUEUE)).containsExactly("a");
        queues.delete(QUEUE, latest);
        assertThat(queues.bodies(QUEUE)).isEmpty();
    }

    @Test
    void a_released_message_comes_at_once() {
        send(queues, "a");
        String receipt = queues.receive(QUEUE, 1).getFirst().receipt();
        queues.comeAgain(QUEUE, List.of(new FailedDelivery(receipt, Duration.ZERO)));
        assertThat(receive(queues)).containsExactly("a");
    }

    @Test
    void a_send_that_half_succeeds_says_so() {
        ModelQueues half = open(new QueueFaults() {
            @Override
            public List<OutgoingMessage> taken(String queue, List<OutgoingMessage> messages) {
                return messages.subList(0, 1);
            }
        });
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> send(half, "a", "b"));
        assertThat(half.bodies(QUEUE)).containsExactly("a");
    }

    @Test
    void a_duplicate_comes_whatever_becomes_of_the_first() {
        ModelQueues twice = open(new QueueFaults() {
            private boolean done;

            @Override
            public Optional<Duration> deliversAgainAfter(String queue) {
                boolean first = !done;
                done = true;
                return first ? Optional.of(Duration.ofSeconds(5)) : Optional.empty();
            }
        });
        send(twice, "a");
        Received first = twice.receive(QUEUE, 1).getFirst();
        twice.delete(QUEUE, first.receipt());
        now = now.plusSeconds(5);
        assertThat(twice.receive(QUEUE, 1)).extracting(Received::messageId).containsExactly(first.messageId());
    }

    @Test
    void disorder_and_mistiming_are_the_faults_choice() {
        ModelQueues odd = open(new QueueFaults() {
            @Override
            public int next(String queue, int ready) {
                return ready - 1;
            }

            @Override
            public Duration delay(String queue, Duration asked) {
                return asked.plusSeconds(1);
            }
        });
        send(odd, "a", "b");
        assertThat(receive(odd)).isEmpty();
        now = now.plusSeconds(1);
        assertThat(receive(odd)).containsExactly("b", "a");
    }

    @Test
    void what_sqs_would_not_take_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> send(queues, ""));
        assertThatIllegalArgumentException().isThrownBy(() -> send(queues, "x".repeat(1024 * 1024 + 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> queues.send(
                        QUEUE, List.of(message("a", Duration.ofMinutes(15).plusMillis(1)))));
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> queues.send("nowhere", List.of(message("a", Duration.ZERO))));
        assertThat(queues.bodies(QUEUE)).isEmpty();
        send(queues, "x".repeat(1024 * 1024));
        assertThat(queues.bodies(QUEUE)).hasSize(1);
    }
}
