package dev.holdfast.model.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.holdfast.model.message.Notification.Event;
import dev.holdfast.model.message.ParcelNews.Arrival;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ParcelNewsTest {

    private static final Instant AT = Instant.parse("2026-11-27T09:00:00Z");
    private static final LocalDate FRIDAY = LocalDate.parse("2026-11-27");
    private static final ParcelNews NEWS = new ParcelNews("ups", "1Z999", "order1", "c-7");

    @Test
    void namesTheParcelAndCarriesWhatTheTextNeeds() {
        assertThat(NEWS.outForDelivery(AT, Optional.of(new Arrival(FRIDAY, FRIDAY.plusDays(1)))))
                .isEqualTo(new Notification(
                        "parcel/ups/1Z999",
                        Event.PARCEL_OUT_FOR_DELIVERY,
                        "c-7",
                        AT,
                        Map.of(
                                "orderId", "order1",
                                "carrier", "ups",
                                "trackingNumber", "1Z999",
                                "arrivesFrom", "2026-11-27",
                                "arrivesTo", "2026-11-28")));
    }

    @Test
    void aDelayIsNewsForEachDayItIsPutOffTo() {
        Arrival saturday = new Arrival(FRIDAY, FRIDAY.plusDays(1));
        String subject = NEWS.delayed(AT, saturday, "weather").subject();
        assertThat(subject).isEqualTo("parcel/ups/1Z999/2026-11-28");
        assertThat(NEWS.delayed(AT.plusSeconds(60), saturday, "customs").subject())
                .isEqualTo(subject);
        assertThat(NEWS.delayed(AT, new Arrival(FRIDAY, FRIDAY.plusDays(2)), "weather")
                        .subject())
                .isNotEqualTo(subject);
    }

    @Test
    void anExceptionIsNewsForEachReason() {
        String subject = NEWS.exception(AT, "DAMAGED", Optional.empty()).subject();
        assertThat(NEWS.exception(AT.plusSeconds(60), "DAMAGED", Optional.empty())
                        .subject())
                .isEqualTo(subject);
        assertThat(NEWS.exception(AT, "REFUSED", Optional.empty()).subject()).isNotEqualTo(subject);
    }

    @Test
    void belongsToItsOrder() {
        assertThat(NEWS.delivered(AT).correlationId()).isEqualTo("order1");
        assertThat(NEWS.returnStarted(AT, "REFUSED").correlationId()).isEqualTo("order1");
        assertThat(new Notification("sku/MUG", Event.LOW_STOCK, "operations", AT, Map.of()).correlationId())
                .isEqualTo("sku/MUG");
    }

    @Test
    void leavesOutAPlaceThatNobodyNamed() {
        assertThat(NEWS.availableForPickup(AT, " ").facts()).doesNotContainKey("place");
        assertThat(NEWS.availableForPickup(AT, "Corner shop").facts()).containsEntry("place", "Corner shop");
    }

    @Test
    void refusesAnArrivalThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Arrival(FRIDAY, FRIDAY.minusDays(1))).hasMessageContaining("before 2026-11-27");
    }
}
