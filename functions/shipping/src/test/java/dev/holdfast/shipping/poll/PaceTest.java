package dev.holdfast.shipping.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PaceTest {

    private Instant now = Instant.parse("2026-11-27T09:00:00Z");

    @Test
    void noSecondSeesMoreCallsThanAreAllowed() {
        int allowed = 5;
        Pace pace = new Pace(allowed * 60, () -> now, pause -> now = now.plus(pause));
        List<Instant> calls = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pace.await();
            calls.add(now);
            // some take time, some none
            now = now.plusMillis(i % 3 * 150L);
        }
        for (Instant from : calls) {
            assertThat(calls.stream().filter(at -> !at.isBefore(from) && at.isBefore(from.plusSeconds(1))))
                    .hasSizeLessThanOrEqualTo(allowed);
        }
        // and hardly fewer
        assertThat(Duration.between(calls.getFirst(), calls.getLast())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void whoComesAfterALongTimeDoesNotWait() {
        Pace pace = new Pace(60, () -> now, pause -> {
            throw new AssertionError("it waits");
        });
        pace.await();
        now = now.plusSeconds(2);
        pace.await();
        assertThat(now).isEqualTo(Instant.parse("2026-11-27T09:00:02Z"));
    }
}
