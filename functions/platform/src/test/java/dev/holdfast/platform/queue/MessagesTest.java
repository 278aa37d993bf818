package dev.holdfast.platform.queue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.holdfast.model.topology.QueueSpec;
import dev.holdfast.platform.json.Json;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private final Sent sent = new Sent();
    private final Messages messages = new Messages(sent);

    record Parcel(String to) {}

    /** SQS refuses some of them, such as U+FFFF. */
    @ParameterizedTest
    @ValueSource(strings = {"Zoë", "\uFFFF", "\uD800", "王小明", "😀", "tab\tand\u0001"})
    void whateverTheTextTheMessageIsAscii(String name) throws JsonProcessingException {
        messages.send("parcels", List.of(new Parcel(name)));
        String body = sent.all.getFirst().body();
        assertThat(body).matches("[ -~]+");
        assertThat(Json.read(body, Parcel.class)).isEqualTo(new Parcel(name));
    }

    @Test
    void whyAMessageIsDeadIsSaidInCharactersThatSqsTakes() {
        QueueSpec queue = new QueueSpec("parcels", Duration.ofSeconds(30), 3);
        messages.sendToDeadLetters(queue, "{", "unexpected \uFFFF\n", Optional.empty());
        assertThat(sent.all.getFirst().attributes()).isEqualTo(Map.of("reason", "unexpected ??"));
    }

    @Test
    void aDelayIsCutToWhatSqsAllows() {
        messages.send("parcels", List.of(new Parcel("a")), Duration.ofHours(1));
        messages.send("parcels", List.of(new Parcel("a")), Duration.ofSeconds(-1));
        assertThat(sent.all)
                .extracting(MessageQueues.OutgoingMessage::delay)
                .containsExactly(Duration.ofMinutes(15), Duration.ZERO);
    }

    private static final class Sent implements MessageQueues {
        final List<OutgoingMessage> all = new ArrayList<>();

        @Override
        public void send(String queue, List<OutgoingMessage> some) {
            all.addAll(some);
        }

        @Override
        public void comeAgain(String queue, List<FailedDelivery> deliveries) {
            throw new AssertionError("nothing has failed");
        }
    }
}
