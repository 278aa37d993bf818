package dev.holdfast.local.carriers;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.holdfast.local.carriers.Speaker.Scanned;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.json.Json;
import dev.holdfast.platform.webhook.Verdict;
import dev.holdfast.shipping.carrier.CarrierProvider;
import dev.holdfast.shipping.carrier.CarrierProviders;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said here is understood by the adapters as it was meant. */
class SpeakerTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    static Stream<Arguments> everyWayThatCanBeTold() {
        return Arrays.stream(Speaker.values())
                .flatMap(speaker ->
                        Arrays.stream(Way.values()).filter(speaker::canTell).map(way -> Arguments.of(speaker, way)));
    }

    @ParameterizedTest
    @MethodSource("everyWayThatCanBeTold")
    void isUnderstood(Speaker speaker, Way way) throws JsonProcessingException {
        List<Scanned> scans = new ArrayList<>();
        List<TrackingStatus> understood = new ArrayList<>();
        for (TrackingStatus status : way.statuses()) {
            scans.add(new Scanned(NOW.minus(Duration.ofDays(2)).plusSeconds(3_600L * scans.size()), status));
            Scan last = news(speaker, speaker.event("AB1", scans)).getLast();
            assertThat(last.at()).isEqualTo(scans.getLast().at());
            understood.add(last.status());
        }
        assertThat(understood).isEqualTo(way.statuses());
    }

    @ParameterizedTest
    @EnumSource(Speaker.class)
    void isVerifiedAndNoByteMayChange(Speaker speaker) {
        byte[] body = speaker.event("AB1", List.of(new Scanned(NOW, TrackingStatus.DELIVERED)));
        Map<String, String> headers = lower(speaker.signature(SECRET, body, NOW));
        assertThat(verdict(speaker, headers, body)).isInstanceOf(Verdict.Verified.class);
        Map<String, String> other = lower(speaker.signature("whsec_AAAA9r8GKYqrTwjUPD8ILPZIo2LaLaSw", body, NOW));
        assertThat(verdict(speaker, other, body)).isInstanceOf(Verdict.Refused.class);
        byte[] changed = body.clone();
        changed[changed.length / 2] ^= 1;
        if (speaker != Speaker.UPS) { // which sends a password, and signs nothing
            assertThat(verdict(speaker, headers, changed)).isInstanceOf(Verdict.Refused.class);
        }
    }

    private static Map<String, String> lower(Map<String, String> headers) {
        return headers.entrySet().stream()
                .collect(toMap(header -> header.getKey().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    }

    private static Verdict verdict(Speaker speaker, Map<String, String> headers, byte[] body) {
        HttpRequest request = new HttpRequest(
                "POST", "/", Map.of(), Map.of(), headers, body, new Caller("", Optional.empty(), Set.of()));
        return provider(speaker).verify(request, List.of(SECRET));
    }

    private static CarrierProvider provider(Speaker speaker) {
        return CarrierProviders.standing(() -> NOW).find(speaker.provider()).orElseThrow();
    }

    private static List<Scan> news(Speaker speaker, byte[] body) throws JsonProcessingException {
        CarrierProvider.Parsed parsed = provider(speaker).parse(Json.read(body, JsonNode.class));
        assertThat(parsed).isInstanceOf(CarrierProvider.News.class);
        CarrierProvider.News news = (CarrierProvider.News) parsed;
        assertThat(news.tracked().parcel()).isEqualTo(new ParcelId(speaker.carrier(), "AB1"));
        return news.tracked().scans();
    }
}
