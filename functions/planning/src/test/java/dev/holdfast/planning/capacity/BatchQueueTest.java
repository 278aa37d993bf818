package dev.holdfast.planning.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class BatchQueueTest {

    private static final Offset<Double> EXACT = within(1e-9);

    /** As reserve-stock is: 40 ms a delivery and 1.5 ms a message. */
    private static final BatchQueue RESERVATIONS = new BatchQueue(2, 1, 196, 0.04, 0.0015);

    private static final BatchQueue WITHOUT_WINDOW = new BatchQueue(2, 0, 10, 0.09, 0);

    @Test
    void fullBatchesDecideMost() {
        assertThat(RESERVATIONS.seconds(196)).isEqualTo(0.334, EXACT);
        assertThat(RESERVATIONS.capacity()).isEqualTo(2 * 196 / 0.334, EXACT);
    }

    @Test
    void aBatchIsTheFirstAndWhoComesWithinTheWindow() {
        assertThat(RESERVATIONS.batch(0)).isEqualTo(1);
        assertThat(RESERVATIONS.batch(5)).isEqualTo(6, EXACT);
        assertThat(RESERVATIONS.batch(1_000)).isEqualTo(196);
    }

    @Test
    void whoFindsAllConsumersBusyFillsTheBatch() {
        assertThat(WITHOUT_WINDOW.batch(10)).isEqualTo(1); // 0.9 erlangs of 2
        assertThat(WITHOUT_WINDOW.batch(100)).isEqualTo(100 * 0.09 / 1.8, EXACT);
        assertThat(WITHOUT_WINDOW.load(100).utilisation()).isEqualTo(0.9, EXACT);
        assertThat(WITHOUT_WINDOW.batch(1e6)).isEqualTo(10);
        assertThat(WITHOUT_WINDOW.load(1e6).isStable()).isFalse();
    }

    @Test
    void aMessageIsHandledAfterWindowWaitingAndDelivery() {
        double rate = 0.1;
        assertThat(RESERVATIONS.handledWithin(rate, 0.5)).isEqualTo(1 + 0.04 + 1.1 * 0.0015, EXACT);
        assertThat(RESERVATIONS.handledWithin(900, 0.99)).isGreaterThan(RESERVATIONS.handledWithin(900, 0.5));
    }

    @Test
    void aQueueDrainsByWhatIsLeftOfItsCapacity() {
        double capacity = RESERVATIONS.capacity();

        assertThat(RESERVATIONS.drainSeconds(5_000, 0)).isEqualTo(5_000 / capacity, EXACT);
        assertThat(RESERVATIONS.drainSeconds(5_000, capacity / 2)).isEqualTo(10_000 / capacity, EXACT);
        assertThat(RESERVATIONS.drainSeconds(10, 0)).as("one delivery").isEqualTo(0.055, EXACT);
        assertThat(RESERVATIONS.drainSeconds(1, capacity)).isInfinite();
        assertThat(RESERVATIONS.drainSeconds(0, capacity)).isZero();
    }

    @Test
    void consumersAreAsManyAsNeededAndNotMore() {
        assertThat(RESERVATIONS.consumersFor(1, 0.99, 1)).isEqualTo(1);
        for (double rate : new double[] {800, 3_000, 100_000}) {
            long enough = RESERVATIONS.consumersFor(rate, 0.99, 1);
            assertThat(rate).isLessThan(RESERVATIONS.with(enough).capacity());
            BatchQueue fewer = RESERVATIONS.with(enough - 1);
            boolean wouldDo = fewer.load(rate).isStable()
                    && fewer.load(rate).waitAtMost(0.99, fewer.seconds(fewer.batch(rate))) <= 1;
            assertThat(wouldDo).isFalse();
        }
    }

    @Test
    void whatIsNoQueueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchQueue(0, 1, 10, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchQueue(1, 1, 0, 1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchQueue(1, 1, 10, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new BatchQueue(1, 1, 10, Double.NaN, 0));
    }
}
