package dev.holdfast.shipping.arrival;

import static dev.holdfast.shipping.arrival.Parcels.PARIS;
import static dev.holdfast.shipping.arrival.Parcels.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromiseTest {

    private static final LocalDate MONDAY = Parcels.MONDAY;
    private static final Promise FIRST =
            Promise.after(Optional.empty(), new Eta(at(2, 12), at(3, 12), at(4, 12)), PARIS, at(0, 9));

    @Test
    void theFirstOneIsTheInterval() {
        assertThat(FIRST).isEqualTo(new Promise(MONDAY.plusDays(2), MONDAY.plusDays(4), at(0, 9), false));
    }

    @Test
    void itStandsAsLongAsItIsMoreLikelyKeptThanNot() {
        for (Eta later : new Eta[] {
            new Eta(at(1, 12), at(1, 13), at(2, 12)),
            new Eta(at(3, 12), at(4, 12), at(9, 12)),
            new Eta(at(4, 1), at(4, 23), at(9, 12))
        }) {
            assertThat(Promise.after(Optional.of(FIRST), later, PARIS, at(1, 9)))
                    .isEqualTo(FIRST);
        }
    }

    @Test
    void otherwiseThereIsAnotherWhichEndsLater() {
        Promise second = Promise.after(Optional.of(FIRST), new Eta(at(4, 12), at(5, 0), at(5, 12)), PARIS, at(3, 9));
        assertThat(second).isEqualTo(new Promise(MONDAY.plusDays(4), MONDAY.plusDays(5), at(3, 9), true));
        Promise third = Promise.after(Optional.of(second), new Eta(at(7, 12), at(7, 13), at(8, 12)), PARIS, at(4, 9));
        assertThat(third.putOff()).isTrue();
        assertThat(third.to()).isAfter(second.to());
    }

    /** Midnight in Paris, which is the day before in UTC. */
    @Test
    void daysAreThoseOfTheDestination() {
        Promise promise = Promise.after(Optional.empty(), new Eta(at(2, 0), at(2, 1), at(2, 1)), PARIS, at(0, 9));
        assertThat(promise.from()).isEqualTo(MONDAY.plusDays(2));
        assertThatThrownBy(() -> new Promise(MONDAY.plusDays(1), MONDAY, at(0, 9), false))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
