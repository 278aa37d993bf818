package dev.holdfast.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.demand.Outcome.Forecast;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LearnedTest {

    private static final int END = 500;
    private static final int HORIZON = 100;

    private final List<History> histories = Shop.histories(30, END);
    private final Learned learned =
            Learned.from(histories, Shop.calendar(), END, HORIZON).orElseThrow();

    private static Forecast forecast(Learned by, History history) {
        return (Forecast)
                Forecaster.of(Optional.of(by), Shop.calendar(), END, HORIZON).forecast(history);
    }

    @Test
    void whatWasWrittenForecastsAsBefore() {
        byte[] bytes = learned.toBytes();
        Learned again = Learned.of(bytes);

        assertThat(bytes).hasSizeLessThan(150_000);
        for (History history : histories) {
            Forecast before = forecast(learned, history);
            Forecast after = forecast(again, history);
            for (int step = 0; step < HORIZON; step++) {
                assertThat(after.mean()[step]).isCloseTo(before.mean()[step], within(1e-4));
                assertThat(after.quantiles().at(0.95)[step])
                        .isCloseTo(before.quantiles().at(0.95)[step], within(1e-4));
            }
        }
        assertThat(again.toBytes()).isEqualTo(bytes);
    }

    @Test
    void skusThatItWasNotLearnedFromAreForecastToo() {
        History other = Shop.histories(40, END).getLast();

        Forecast forecast = forecast(learned, other);

        assertThat(forecast.method()).startsWith("pooled trees + ");
        assertThat(Arrays.stream(forecast.mean()).average().orElseThrow())
                .isCloseTo(other.mean(), within(0.5 * other.mean()));
    }

    @Test
    void otherBytesAreRefused() {
        byte[] bytes = learned.toBytes();
        assertThatIllegalArgumentException().isThrownBy(() -> Learned.of(Arrays.copyOf(bytes, 1_000)));
        bytes[0] = 9;
        assertThatIllegalArgumentException().isThrownBy(() -> Learned.of(bytes));
    }

    @Test
    void tooLittleTeachesNothing() {
        assertThat(Learned.from(Shop.histories(1, 60), Shop.calendar(), 60, 28)).isEmpty();
    }
}
