package dev.holdfast.local.replay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.topology.Queues;
import dev.holdfast.platform.Backoff;
import dev.holdfast.platform.aws.TableNames;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.queue.MessageQueues;
import dev.holdfast.platform.queue.Messages;
import dev.holdfast.shipping.carrier.CarrierProviders;
import dev.holdfast.shipping.payload.Payload;
import dev.holdfast.shipping.payload.PayloadParts;
import dev.holdfast.shipping.payload.PayloadTable;
import dev.holdfast.testing.dynamo.ModelDynamoDb;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant NOON = Instant.parse("2026-11-27T12:00:00Z");
    private static final String EVENT = """
            {"type":"tracking.updated","data":{"carrier":"royal-mail","trackingNumber":"%s",
            "scans":[{"time":"2026-11-27T09:00:00Z","status":"IN_TRANSIT"}]}}""";

    private final List<String> sent = new ArrayList<>();
    private final MessageQueues queues = new MessageQueues() {
        @Override
        public void send(String queue, List<OutgoingMessage> messages) {
            assertThat(queue).isEqualTo(Queues.SCANS);
            messages.forEach(message -> sent.add(message.body()));
        }

        @Override
        public void comeAgain(String queue, List<FailedDelivery> deliveries) {
            throw new AssertionError("nothing comes here from a queue");
        }
    };
    private final PayloadTable payloads =
            new PayloadTable(new ModelDynamoDb(), new Backoff(pause -> {}, new Random(1)), new TableNames("holdfast-"));
    private final Replay replay = new Replay(payloads, CarrierProviders.standing(() -> NOON), new Messages(queues));

    @BeforeEach
    void keepSome() {
        keep("generic", EVENT.formatted("AB1"), NOON);
        keep("generic", EVENT.formatted("AB2"), NOON.plusSeconds(60));
        keep("generic", "{\"type\":\"label.made\"}", NOON);
        keep("easypost", "{\"description\":\"tracker.updated\"}", NOON);
        keep("formerly", "{}", NOON);
    }

    @Test
    void sendsAllAgainWithoutTheWords() throws Exception {
        assertThat(run(null, null, Instant.EPOCH, false)).isEqualTo(new Replay.Result(5, 2, 1, 2));
        assertThat(sent).hasSize(2);
        for (String body : sent) {
            ScansReceived message = Json.read(body, ScansReceived.class);
            assertThat(message.payload()).isNull();
            assertThat(Objects.requireNonNull(message.tracked()).scans()).hasSize(1);
        }
    }

    @Test
    void sendsOnlyWhatIsWanted() {
        assertThat(run("generic", null, Instant.EPOCH, false)).isEqualTo(new Replay.Result(3, 2, 1, 0));
        assertThat(run("easypost", null, Instant.EPOCH, false).sent()).isZero();
        assertThat(run(null, "AB2", Instant.EPOCH, false).sent()).isEqualTo(1);
        assertThat(run(null, null, NOON.plusSeconds(1), false)).isEqualTo(new Replay.Result(1, 1, 0, 0));
        assertThat(sent).hasSize(4);
    }

    @Test
    void onlyCountsWhenAskedTo() {
        assertThat(run(null, null, Instant.EPOCH, true).sent()).isEqualTo(2);
        assertThat(sent).isEmpty();
    }

    private Replay.Result run(@Nullable String provider, @Nullable String number, Instant since, boolean dryRun) {
        return replay.run(new Replay.Wanted(Optional.ofNullable(provider), Optional.ofNullable(number), since, dryRun));
    }

    private void keep(String provider, String body, Instant at) {
        byte[] bytes = body.getBytes(UTF_8);
        Payload payload = new Payload(provider, PayloadParts.id(provider, bytes), at, bytes);
        payloads.keep(PayloadParts.withWords(payload, Optional.empty()));
    }
}
