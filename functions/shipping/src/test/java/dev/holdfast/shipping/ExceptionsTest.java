package dev.holdfast.shipping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.ScansReceived;
import dev.holdfast.model.tracking.ParcelId;
import dev.holdfast.model.tracking.Place;
import dev.holdfast.model.tracking.Scan;
import dev.holdfast.model.tracking.Tracked;
import dev.holdfast.model.tracking.TrackingReason;
import dev.holdfast.model.tracking.TrackingStatus;
import dev.holdfast.platform.http.Caller;
import dev.holdfast.platform.http.HttpAnswer;
import dev.holdfast.platform.http.HttpRequest;
import dev.holdfast.platform.http.Page;
import dev.holdfast.platform.http.Refusal;
import dev.holdfast.shipping.carrier.Samples;
import dev.holdfast.shipping.parcel.CaseKind;
import dev.holdfast.shipping.parcel.Parcel;
import dev.holdfast.shipping.parcel.World;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExceptionsTest {

    private static final Caller STAFF = new Caller("staff", Optional.empty(), Set.of("shipping:read"));
    private static final ParcelId ID = new ParcelId("ups", "1Z999");
    private static final Instant NOON = Samples.NOW;

    private final World world = new World();
    private final ListExceptions list = new ListExceptions(world.parcels);
    private final SettleException settle = new SettleException(world.parcels);

    @ParameterizedTest
    @CsvSource({
        "ATTEMPT_FAILED,,ATTEMPT_FAILED",
        "ATTEMPT_FAILED,ADDRESS,ADDRESS",
        "EXCEPTION,CUSTOMS,CUSTOMS",
        "EXCEPTION,ADDRESS,ADDRESS",
        "EXCEPTION,REFUSED,REFUSED",
        "EXCEPTION,DAMAGED,DAMAGED",
        "EXCEPTION,LOST,LOST",
        "EXCEPTION,WEATHER,HELD_UP",
        "EXCEPTION,DELAYED,HELD_UP",
        "EXCEPTION,,HELD_UP",
        "RETURNING,,RETURNING",
        "EXPIRED,,EXPIRED"
    })
    void opensWithItsActionAndClosesItself(TrackingStatus status, @Nullable TrackingReason reason, CaseKind kind) {
        world.claim(ID, "order-1");
        scan(ID, 0, TrackingStatus.IN_TRANSIT, null);
        assertThat(all(Map.of())).isEmpty();
        scan(ID, 60, status, reason);
        assertThat(all(Map.of()))
                .containsExactly(new ExceptionView(
                        kind,
                        NOON.plusSeconds(60),
                        "ups",
                        "1Z999",
                        "order-1",
                        status,
                        reason,
                        NOON.plusSeconds(60),
                        new Place("York", null, "GB"),
                        kind.action()));
        scan(ID, 120, TrackingStatus.OUT_FOR_DELIVERY, null);
        assertThat(all(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "IN_TRANSIT",
        "OUT_FOR_DELIVERY",
        "AVAILABLE_FOR_PICKUP",
        "DELIVERED",
        "RETURNED",
        "CANCELLED",
        "UNKNOWN"
    })
    void nothingIsWrongWith(TrackingStatus status) {
        scan(ID, 0, TrackingStatus.EXCEPTION, null);
        scan(ID, 60, status, null);
        assertThat(all(Map.of())).hasSize(status == TrackingStatus.UNKNOWN ? 1 : 0);
    }

    @Test
    void silenceOpensACaseThatTheNextScanCloses() {
        scan(ID, 0, TrackingStatus.IN_TRANSIT, null);
        silent(ID, NOON.plusSeconds(1_000));
        assertThat(all(Map.of()))
                .singleElement()
                .satisfies(open -> assertThat(open.kind()).isEqualTo(CaseKind.SILENT));
        scan(ID, 0, TrackingStatus.IN_TRANSIT, null); // said again: nothing new
        assertThat(all(Map.of())).hasSize(1);
        scan(ID, 2_000, TrackingStatus.IN_TRANSIT, null);
        assertThat(all(Map.of())).isEmpty();
    }

    @Test
    void aParcelThatWasNeverScannedCanBeSilent() {
        world.claim(ID, "order-1");
        silent(ID, NOON);
        assertThat(all(Map.of())).singleElement().satisfies(open -> {
            assertThat(open.orderId()).isEqualTo("order-1");
            assertThat(open.lastScanAt()).isNull();
        });
        scan(ID, 0, TrackingStatus.IN_TRANSIT, null);
        assertThat(all(Map.of())).isEmpty();
    }

    @Test
    void whatIsTakenBackStaysUntilItIsSettled() {
        scan(ID, 0, TrackingStatus.DELIVERED, null);
        scan(ID, 60, TrackingStatus.IN_TRANSIT, null);
        assertThat(all(Map.of()))
                .singleElement()
                .satisfies(open -> assertThat(open.kind()).isEqualTo(CaseKind.CONTRADICTED));
        settle("UPS", "1z 999");
        assertThat(all(Map.of())).isEmpty();
    }

    @Test
    void whatIsSettledComesBackWithNewTroubleOnly() {
        scan(ID, 0, TrackingStatus.EXCEPTION, TrackingReason.LOST);
        settle("ups", "1Z999");
        settle("ups", "1Z999");
        assertThat(all(Map.of())).isEmpty();
        scan(ID, 0, TrackingStatus.EXCEPTION, TrackingReason.LOST);
        scan(ID, -60, TrackingStatus.EXCEPTION, TrackingReason.CUSTOMS);
        assertThat(all(Map.of())).isEmpty();
        scan(ID, 60, TrackingStatus.EXCEPTION, TrackingReason.DAMAGED);
        assertThat(all(Map.of()))
                .singleElement()
                .satisfies(open -> assertThat(open.kind()).isEqualTo(CaseKind.DAMAGED));
    }

    @Test
    void settlesWhatIsThere() {
        assertThatThrownBy(() -> settle("ups", "NOBODYS"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(404));
        assertThatThrownBy(() -> settle("ups", ""))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(422));
        scan(ID, 0, TrackingStatus.IN_TRANSIT, null);
        assertThat(settle("ups", "1Z999").status()).isEqualTo(200);
    }

    @Test
    void listsTheOldestFirstPageByPageAndByKind() {
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            ParcelId id = new ParcelId("ups", "P%02d".formatted(i));
            numbers.addFirst(id.number());
            TrackingReason reason = i % 5 == 0 ? TrackingReason.LOST : TrackingReason.CUSTOMS;
            scan(id, -60L * i, TrackingStatus.EXCEPTION, reason);
        }
        assertThat(all(Map.of("limit", "7")))
                .extracting(ExceptionView::trackingNumber)
                .isEqualTo(numbers);
        assertThat(all(Map.of("limit", "2", "kind", "LOST")))
                .extracting(ExceptionView::trackingNumber)
                .containsExactly("P20", "P15", "P10", "P05", "P00");
    }

    @ParameterizedTest
    @CsvSource({"kind,TERRIBLE", "limit,0", "limit,101", "cursor,abc", "colour,red"})
    void refusesWhatItDoesNotKnow(String name, String value) {
        assertThatThrownBy(() -> all(Map.of(name, value)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problem().status()).isEqualTo(422));
    }

    private void scan(ParcelId id, long seconds, TrackingStatus status, @Nullable TrackingReason reason) {
        Scan scan = Scan.of(
                NOON.plusSeconds(seconds),
                ZoneOffset.UTC,
                status,
                reason,
                new Place("York", null, "GB"),
                status.name() + reason,
                null);
        assertThat(world.deliver(List.of(new ScansReceived(
                        "generic",
                        "p-" + seconds + status + reason,
                        NOON,
                        new Tracked(id, List.of(scan), null),
                        null))))
                .isEmpty();
    }

    private void silent(ParcelId id, Instant since) {
        Parcel parcel = world.parcels.read(List.of(id)).get(id);
        assertThat(parcel).isNotNull();
        world.parcels.write(parcel, parcel.silent(since));
    }

    private HttpAnswer settle(String carrier, String number) {
        String body = "{\"carrier\":\"" + carrier + "\",\"trackingNumber\":\"" + number + "\"}";
        return settle.handle(new HttpRequest(
                "POST",
                "/exceptions/settlements",
                Map.of(),
                Map.of(),
                Map.of("content-type", "application/json"),
                body.getBytes(StandardCharsets.UTF_8),
                STAFF));
    }

    private List<ExceptionView> all(Map<String, String> query) {
        List<ExceptionView> all = new ArrayList<>();
        Map<String, String> next = new HashMap<>(query);
        while (true) {
            HttpAnswer answer =
                    list.handle(new HttpRequest("GET", "/exceptions", Map.of(), next, Map.of(), new byte[0], STAFF));
            assertThat(answer.body()).isInstanceOf(Page.class);
            Page<?> page = (Page<?>) answer.body();
            page.items().forEach(item -> all.add((ExceptionView) item));
            if (page.cursor() == null) {
                return all;
            }
            next.put("cursor", page.cursor());
        }
    }
}
