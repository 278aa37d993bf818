package dev.holdfast.local.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import dev.holdfast.local.aws.CurrentFunction;
import dev.holdfast.model.topology.Topology;
import dev.holdfast.platform.Unavailable;
import dev.holdfast.platform.queue.Delivery;
import dev.holdfast.platform.queue.MessageQueues;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MeteredQueuesTest {

    private final Meter meter = new Meter();
    private final List<String> sent = new ArrayList<>();
    private boolean broken;
    private final MeteredQueues queues = new MeteredQueues(
            new MessageQueues() {
                @Override
                public void send(String queue, List<OutgoingMessage> messages) {
                    if (broken) {
                        throw new Unavailable("no answer");
                    }
                    messages.forEach(message -> sent.add(message.body()));
                }

                @Override
                public void comeAgain(String queue, List<FailedDelivery> deliveries) {}
            },
            meter);

    @BeforeEach
    void begin() {
        meter.begin(Phase.ORDER);
    }

    @Test
    void tenMessagesAreARequest() {
        send(10, 100, Duration.ZERO);
        assertThat(meter.of("create-order").sqsRequests()).isEqualTo(1);
        send(11, 100, Duration.ZERO);
        assertThat(meter.of("create-order").sqsRequests()).isEqualTo(3);
        assertThat(sent).hasSize(21);
    }

    @Test
    void largeMessagesCountForMore() {
        send(1, 64 * 1024 + 1, Duration.ZERO);
        assertThat(meter.of("create-order").sqsRequests()).isEqualTo(2);
    }

    @Test
    void whatCouldNotBeSentIsNotCounted() {
        broken = true;
        assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> send(1, 100, Duration.ofMinutes(1)));
        assertThat(meter.of("create-order").sqsRequests()).isZero();
        assertThat(queues.delayedOf("holds")).isEmpty();
    }

    @Test
    void whatIsDelayedCanBeDeliveredAtOnce() {
        send(2, 5, Duration.ofMinutes(15));
        send(1, 7, Duration.ZERO);
        assertThat(queues.delayedOf("holds"))
                .extracting(MessageQueues.OutgoingMessage::body, MessageQueues.OutgoingMessage::delay)
                .containsOnly(tuple("x".repeat(5), Duration.ZERO));
        assertThat(queues.delayedOf("payments")).isEmpty();
    }

    @Test
    void aDeliveryIsReceivedAndDeletedInTens() {
        assertThat(MeteredOperations.polls(deliveries(1, 10), 0)).isEqualTo(2);
        assertThat(MeteredOperations.polls(deliveries(198, 10), 0)).isEqualTo(40);
        assertThat(MeteredOperations.polls(deliveries(10, 10_000), 0))
                .as("ten times 10 KB are two requests to receive")
                .isEqualTo(3);
    }

    @Test
    void whatFailedIsNotDeletedButComesAgain() {
        assertThat(MeteredOperations.polls(deliveries(20, 10), 5)).isEqualTo(2 + 2 + 1);
        assertThat(MeteredOperations.polls(deliveries(5, 10), 5)).isEqualTo(1 + 1);
    }

    private void send(int messages, int bytes, Duration delay) {
        List<MessageQueues.OutgoingMessage> all =
                Collections.nCopies(messages, new MessageQueues.OutgoingMessage("x".repeat(bytes), delay, Map.of()));
        CurrentFunction.call(Topology.HOLDFAST.function("create-order"), () -> {
            queues.send("holds", all);
            return all;
        });
    }

    private static List<Delivery<String>> deliveries(int count, int bytes) {
        return Collections.nCopies(count, new Delivery<>("id", "x".repeat(bytes), Instant.EPOCH));
    }
}
