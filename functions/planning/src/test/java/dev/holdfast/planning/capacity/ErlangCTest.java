package dev.holdfast.planning.capacity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {

    private static final Offset<Double> EXACT = within(1e-12);
    private static final Offset<Double> TABLE = within(0.00005);

    @ParameterizedTest
    @CsvSource({"5, 3, 0.1101", "10, 10, 0.2146", "100, 100, 0.0757", "1, 1, 0.5"})
    void lossesByTheTable(long servers, double offered, double lost) {
        assertThat(new ErlangC(servers, offered).lost()).isCloseTo(lost, TABLE);
    }

    @ParameterizedTest
    @CsvSource({"5, 4, 0.5541", "10, 8, 0.4092", "2, 1, 0.3333", "3, 2, 0.4444", "1, 0.9, 0.9"})
    void waitingByTheTable(long servers, double offered, double waiting) {
        assertThat(new ErlangC(servers, offered).waiting()).isCloseTo(waiting, TABLE);
    }

    @Test
    void oneServer() {
        ErlangC queue = new ErlangC(1, 0.5);

        assertThat(queue.utilisation()).isEqualTo(0.5);
        assertThat(queue.waitAtMost(0.9, 1)).isEqualTo(2 * Math.log(5), EXACT); // 0.5 e^(-t/2) = 0.1
        assertThat(queue.waitAtMost(0.4, 1)).as("half of them do not wait").isZero();
    }

    @Test
    void whereNobodyCallsNobodyWaits() {
        assertThat(new ErlangC(3, 0).waiting()).isZero();
        assertThat(new ErlangC(3, 0).waitAtMost(0.99, 60)).isZero();
    }

    /** With a + b sqrt(a) servers the probability tends to 1 / (1 + b F(b) / f(b)) (Halfin and Whitt, 1981). */
    @Test
    void aMillionErlangsDoNotOverflow() {
        assertThat(new ErlangC(1_001_000, 1_000_000).waiting()).isCloseTo(0.2233, within(0.001));
        assertThat(new ErlangC(200, 180).waiting()).isBetween(0.0, 1.0);
        assertThat(new ErlangC(1_000, 1e-300).waiting()).isZero();
    }

    @Test
    void aQueueThatGrowsWithoutEndSaysSo() {
        ErlangC queue = new ErlangC(2, 2);

        assertThat(queue.isStable()).isFalse();
        assertThat(queue.waiting()).isEqualTo(1);
        assertThatIllegalStateException().isThrownBy(() -> queue.waitAtMost(0.5, 1));
    }

    @Test
    void whatIsNoQueueIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new ErlangC(Long.MAX_VALUE, 1));
    }
}
