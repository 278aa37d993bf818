package dev.holdfast.planning.demand;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.Outcome.Refused;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecasterTest {

    private static final int END = 500;
    private static final int HORIZON = 28;

    private static History of(double... units) {
        int first = 0;
        while (first < units.length && units[first] <= 0) {
            first++;
        }
        return new History("X", first, units, new double[units.length]);
    }

    private static Forecast made(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Forecast.class);
        return (Forecast) outcome;
    }

    private static void isSensible(Forecast forecast, int horizon) {
        assertThat(forecast.mean()).hasSize(horizon);
        assertThat(Arrays.stream(forecast.mean()).allMatch(value -> value >= 0 && Double.isFinite(value)))
                .isTrue();
        double[] below = new double[horizon];
        for (double level : Quantiles.levels()) {
            double[] values = forecast.quantiles().at(level);
            for (int step = 0; step < horizon; step++) {
                assertThat(values[step]).isFinite().isGreaterThanOrEqualTo(below[step]);
            }
            below = values;
        }
    }

    @Test
    void learnsAcrossSkusAndSaysHow() {
        List<History> histories = Shop.histories(30, END);

        Forecast forecast =
                made(Forecaster.learn(histories, Shop.calendar(), END, HORIZON).forecast(histories.getFirst()));

        isSensible(forecast, HORIZON);
        assertThat(forecast.method()).startsWith("pooled trees + ");
        assertThat(forecast.errors().forecasts()).isPositive();
        assertThat(forecast.errors().mase()).isBetween(0.3, 1.5);
    }

    @Test
    void changingTheFutureChangesNothingBeforeIt() {
        List<History> whole = Shop.histories(20, Shop.DAYS);
        List<History> changed = whole.stream()
                .map(each -> {
                    double[] units = each.units().clone();
                    Arrays.fill(units, END, units.length, 1e6);
                    return new History(each.sku(), each.first(), units, each.lines());
                })
                .toList();
        TradingCalendar calendar = Shop.calendar();
        double[] orders = calendar.orders().clone();
        Arrays.fill(orders, END, orders.length, 1e6);

        Forecast before = made(Forecaster.learn(whole, calendar, END, HORIZON).forecast(whole.get(7)));
        Forecast after = made(Forecaster.learn(changed, new TradingCalendar(calendar.days(), orders), END, HORIZON)
                .forecast(changed.get(7)));

        assertThat(after.mean()).containsExactly(before.mean());
        for (double level : Quantiles.levels()) {
            assertThat(after.quantiles().at(level))
                    .containsExactly(before.quantiles().at(level));
        }
        assertThat(after.errors()).isEqualTo(before.errors());
    }

    @Test
    void seesTheRampThatTheYearBeforeHad() {
        TradingCalendar calendar = Shop.calendar();
        int october = calendar.onOrAfter(LocalDate.of(2021, 10, 28));

        double[] ramp = Ramp.of(calendar, october, 20);

        assertThat(ramp[15]).isCloseTo(2, within(0.15));
        assertThat(Ramp.of(calendar, 200, 20)).as("no year before").containsOnly(1);
    }

    @Test
    void aFewDaysGetTheSimplestMethod() {
        Forecast forecast = made(Forecaster.forecast(of(5, 3, 4), Shop.calendar(), 10));

        assertThat(forecast.method()).isEqualTo("mean, Poisson");
        assertThat(forecast.mean()).containsOnly(4);
        assertThat(forecast.quantiles().at(0.5)).containsOnly(4); // of Poisson with mean 4
        assertThat(forecast.quantiles().at(0.95)).containsOnly(8);
        assertThat(forecast.errors()).isEqualTo(Errors.NONE);
    }

    @Test
    void oneSkuCanBeForecastByItself() {
        History history = Shop.histories(1, END).getFirst();

        Forecast forecast = made(Forecaster.forecast(history, Shop.calendar(), HORIZON));

        isSensible(forecast, HORIZON);
        assertThat(forecast.method()).doesNotContain("pooled");
    }

    @Test
    void hardHistoriesGetAForecastOrARefusal() {
        double[] constant = new double[400];
        Arrays.fill(constant, 7);
        double[] spike = new double[400];
        spike[0] = 1;
        spike[399] = 9e8;
        double[] huge = new double[400];
        Arrays.fill(huge, 8e8);
        for (double[] units : List.of(new double[400], constant, spike, huge, new double[] {3}, new double[0])) {
            isSensible(made(Forecaster.forecast(of(units), Shop.calendar(), 100)), 100);
        }
        assertThat(Arrays.stream(made(Forecaster.forecast(of(new double[400]), Shop.calendar(), 5))
                                .mean())
                        .sum())
                .as("never sold")
                .isZero();
        assertThat(made(Forecaster.forecast(of(constant), Shop.calendar(), 5))
                        .quantiles()
                        .at(0.99))
                .containsExactly(new double[] {7, 7, 7, 7, 7}, within(1e-6));
    }

    @Test
    void whatNoShopCanHaveSoldIsRefused() {
        for (double impossible : new double[] {Double.NaN, Double.POSITIVE_INFINITY, 1e300, -1}) {
            double[] units = new double[100];
            units[0] = 1;
            units[50] = impossible;

            assertThat(Forecaster.forecast(of(units), Shop.calendar(), 5)).isInstanceOf(Refused.class);
        }
    }

    @Test
    void horizonsBeyondAYearAreRefused() {
        History history = Shop.histories(1, 100).getFirst();

        assertThat(Forecaster.forecast(history, Shop.calendar(), 365)).isInstanceOf(Forecast.class);
        assertThat(Forecaster.forecast(history, Shop.calendar(), 366))
                .isEqualTo(new Refused("SKU-0", "a horizon is 1 to 365 trading days"));
        assertThat(Forecaster.forecast(history, Shop.calendar(), 0)).isInstanceOf(Refused.class);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Forecaster.learn(List.of(history), Shop.calendar(), 100, 366));
    }

    @Test
    void aCalendarThatEndsBeforeTheHorizonIsARefusal() {
        History history = Shop.histories(1, Shop.DAYS).getFirst();

        assertThat(Forecaster.forecast(history, Shop.calendar(), 1))
                .isEqualTo(new Refused("SKU-0", "the calendar ends before the horizon"));
    }
}
