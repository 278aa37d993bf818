package dev.holdfast.shipping.payload;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.Deflate;
import dev.holdfast.platform.json.Json;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.World;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PayloadsTest {

    /** What SQS takes, attributes included. */
    private static final int MESSAGE_BYTES_MAX = 256 * 1024;

    private final World world = new World();

    @Test
    void whatWasCompressedComesBackTheSame() {
        for (byte[] bytes : List.of(new byte[0], new byte[] {7}, noise(100_000), Samples.bytes(Samples.SEVENTEEN))) {
            assertThat(Deflate.inflate(Deflate.deflate(bytes))).isEqualTo(bytes);
        }
        assertThatThrownBy(() -> Deflate.inflate(new byte[] {1, 2, 3})).isInstanceOf(IllegalArgumentException.class);
        byte[] cut = Deflate.deflate(noise(1_000));
        assertThatThrownBy(() -> Deflate.inflate(Arrays.copyOf(cut, cut.length / 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anOrdinaryPayloadIsOneSmallMessage() {
        Tracked tracked = Samples.all().getFirst();
        List<ScansReceived> messages =
                PayloadParts.withWords(payload(Samples.bytes(Samples.EASYPOST)), Optional.of(tracked));
        assertThat(messages).hasSize(1);
        assertThat(Json.writeAscii(messages.getFirst())).isASCII().hasSizeLessThan(4_000);
    }

    /** A megabyte that cannot be compressed, and ten thousand scans with texts as long as they may be. */
    @Test
    void theLargestPayloadFitsItsMessages() {
        List<Scan> scans = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            String longest = "\u4e2d".repeat(200);
            scans.add(Scan.of(
                    Samples.NOW.plusSeconds(i),
                    null,
                    TrackingStatus.IN_TRANSIT,
                    null,
                    Place.of(longest, longest, longest).orElseThrow(),
                    longest,
                    longest));
        }
        Tracked tracked = new Tracked(new ParcelId("ups", "1Z999"), scans, null);
        List<ScansReceived> messages = PayloadParts.withWords(payload(noise(1024 * 1024)), Optional.of(tracked));
        assertThat(messages).hasSizeLessThan(20);
        for (ScansReceived message : messages) {
            assertThat(Json.writeAscii(message).length() + 500).isLessThan(MESSAGE_BYTES_MAX);
        }
        assertThat(messages.stream()
                        .mapToInt(message -> message.tracked() == null
                                ? 0
                                : message.tracked().scans().size()))
                .isNotEmpty();
    }

    @Test
    void readsWhatWasKeptOfOneProviderSinceThen() {
        byte[] large = noise(300_000);
        List<ScansReceived> messages = new ArrayList<>();
        messages.addAll(PayloadParts.withWords(payload(large), Optional.empty()));
        assertThat(messages).hasSizeGreaterThan(2);
        Collections.shuffle(messages, new Random(1));
        messages.addAll(PayloadParts.withWords(
                new Payload("ups", "p-2", Samples.NOW.plusSeconds(60), "{}".getBytes(UTF_8)), Optional.empty()));
        world.payloads.keep(messages);
        world.payloads.keep(messages);
        assertThat(read("easypost", Instant.EPOCH)).singleElement().satisfies(payload -> {
            assertThat(payload.body()).isEqualTo(large);
            assertThat(payload.receivedAt()).isEqualTo(Samples.NOW);
        });
        assertThat(read("ups", Samples.NOW.plusSeconds(60))).hasSize(1);
        assertThat(read("ups", Samples.NOW.plusSeconds(61))).isEmpty();
        assertThat(read("shippo", Instant.EPOCH)).isEmpty();
    }

    @Test
    void aPayloadIsKnownByItsBytesAndWhoSentThem() {
        byte[] body = "{}".getBytes(UTF_8);
        assertThat(PayloadParts.id("ups", body))
                .isEqualTo(PayloadParts.id("ups", body))
                .hasSize(32);
        assertThat(PayloadParts.id("ups", body)).isNotEqualTo(PayloadParts.id("shippo", body));
        assertThat(PayloadParts.id("ups", body)).isNotEqualTo(PayloadParts.id("ups", "{ }".getBytes(UTF_8)));
    }

    private List<Payload> read(String provider, Instant since) {
        List<Payload> found = new ArrayList<>();
        world.payloads.each(provider::equals, since, found::add);
        return found;
    }

    private static Payload payload(byte[] body) {
        return new Payload("easypost", "p-1", Samples.NOW, body);
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(1).nextBytes(noise);
        return noise;
    }
}
