package dev.holdfast.planning.replenish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.holdfast.planning.demand.Forecaster;
import dev.holdfast.planning.demand.History;
import dev.holdfast.planning.demand.Outcome.Forecast;
import dev.holdfast.planning.demand.TradingCalendar;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LeadTimeDemandTest {

    private static Outlook days(int days, double mean, double deviation) {
        double[] means = new double[days];
        double[] deviations = new double[days];
        Arrays.fill(means, mean);
        Arrays.fill(deviations, deviation);
        return new Outlook(means, deviations);
    }

    @Test
    void deliveriesShowTheLeadTime() {
        assertThat(LeadTime.observed(4, 6, 8)).isEqualTo(new LeadTime(6, 2));
        assertThat(LeadTime.observed(5)).isEqualTo(new LeadTime(5, 0));
        assertThatIllegalArgumentException().isThrownBy(LeadTime::observed);
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadTime(0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadTime(366, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadTime(5, Double.NaN));
    }

    @Test
    void quantilesSayHowFarDemandSpreads() {
        double[] levels = {0.5, 0.75};

        assertThat(Spread.deviation(levels, new double[] {0.5, 0.75})).isCloseTo(Math.sqrt(1 / 12.0), within(1e-9));
        assertThat(Spread.deviation(levels, new double[] {0, 0})).isZero();
    }

    @Test
    void leadTimeAndDemandVaryTogether() {
        LeadTimeDemand demand = LeadTimeDemand.over(days(20, 10, 3), new LeadTime(8, 2), 2);

        assertThat(demand.mean()).isEqualTo(100); // of ten days
        // 0.95 * 10 * 9 of days by themselves, 0.05 * 30^2 of days together, (10 * 2)^2 of the lead time
        assertThat(demand.deviation()).isCloseTo(Math.sqrt(85.5 + 45 + 400), within(1e-9));
        assertThat(LeadTimeDemand.over(days(20, 10, 3), new LeadTime(8, 0), 2).deviation())
                .isLessThan(demand.deviation());
    }

    @Test
    void aForecastHasToReachAsFarAsAnOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LeadTimeDemand.over(days(9, 10, 3), new LeadTime(8, 2), 2))
                .withMessageContaining("ends before");
        assertThatIllegalArgumentException().isThrownBy(() -> days(3, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> days(3, 1, Double.NaN));
        assertThatIllegalArgumentException().isThrownBy(() -> new Outlook(new double[0], new double[0]));
        assertThatIllegalArgumentException().isThrownBy(() -> new LeadTimeDemand(Double.NaN, 1));
    }

    @Test
    void aGammaAsWideAsItsMeanIsExponential() {
        LeadTimeDemand demand = new LeadTimeDemand(10, 10);

        assertThat(demand.quantile(0.95)).isCloseTo(10 * Math.log(20), within(1e-4));
        assertThat(demand.expectedShort(20)).isCloseTo(10 * Math.exp(-2), within(1e-6));
        assertThat(demand.expectedShort(0)).isEqualTo(10);
        assertThat(demand.expectedShort(-5)).isEqualTo(15);
    }

    @Test
    void whatIsCertainHasNoSpread() {
        assertThat(new LeadTimeDemand(40, 0).quantile(0.99)).isEqualTo(40);
        assertThat(new LeadTimeDemand(40, 0).expectedShort(30)).isEqualTo(10);
        assertThat(new LeadTimeDemand(0, 5).quantile(0.99)).isZero();
        assertThat(new LeadTimeDemand(0, 0).expectedShort(3)).isZero();
    }

    @Test
    void oneSkusSpreadIsDrawnTowardsTheUsual() {
        LeadTimeDemand wild = UsualSpread.towards(new LeadTimeDemand(100, 100), new LeadTime(5, 0), 10);

        // squared variation 0.1 + 8 / 10 = 0.9 usually, 1 of its own: 0.9^0.4 * 1^0.2
        assertThat(wild.deviation()).isCloseTo(100 * Math.pow(0.9, 0.4), within(1e-9));
        assertThat(UsualSpread.towards(new LeadTimeDemand(100, 0), new LeadTime(5, 1), 10)
                        .deviation())
                .isZero();
        assertThat(wild.around(50).mean()).isEqualTo(50);
        assertThat(wild.around(50).deviation()).isCloseTo(wild.deviation() / 2, within(1e-9));
    }

    @Test
    void aForecastsQuantilesBecomeAnOutlook() {
        List<LocalDate> dates = IntStream.range(0, 80)
                .mapToObj(LocalDate.of(2026, 1, 5)::plusDays)
                .toList();
        double[] orders = new double[80];
        Arrays.fill(orders, 10);
        double[] units = IntStream.range(0, 60).mapToDouble(day -> 3 + day % 4).toArray();
        History history = new History("MUG", 0, units, new double[60]);

        Forecast forecast = (Forecast) Forecaster.forecast(history, new TradingCalendar(dates, orders), 20);
        Outlook outlook = Outlook.of(forecast.expected());

        assertThat(outlook.mean()).isEqualTo(forecast.mean());
        assertThat(Arrays.stream(outlook.deviation()).average().orElseThrow()).isBetween(0.3, 3.0);
        assertThat(outlook.after(5).days()).isEqualTo(15);
    }

    @Test
    void whatSellsUsuallyIsAShareOfTheShopsOrders() {
        List<LocalDate> dates = IntStream.range(0, 60)
                .mapToObj(LocalDate.of(2026, 1, 5)::plusDays)
                .toList();
        double[] orders = new double[60];
        Arrays.fill(orders, 0, 50, 10);
        Arrays.fill(orders, 50, 60, Double.NaN);
        double[] units = new double[50];
        Arrays.fill(units, 20, 50, 5);
        History history = new History("MUG", 20, units, new double[50]);
        TradingCalendar calendar = new TradingCalendar(dates, orders);

        assertThat(SteadyDemand.units(history, calendar, 50, 4)).isCloseTo(20, within(1e-9));
        assertThat(SteadyDemand.units(new History("NEW", 50, new double[50], new double[50]), calendar, 50, 4))
                .isZero();
    }

    @Test
    void forecastAndUsualAreBlended() {
        assertThat(BlendedLevel.ALONE.units(10, 20)).isEqualTo(15);
        assertThat(BlendedLevel.of(100, 80).units(10, 20)).isEqualTo(14);
        assertThat(BlendedLevel.of(0, 80)).isEqualTo(BlendedLevel.ALONE);
        assertThat(BlendedLevel.of(100, 1e9).factor()).isEqualTo(3);
        assertThatIllegalArgumentException().isThrownBy(() -> new BlendedLevel(0));
    }
}
